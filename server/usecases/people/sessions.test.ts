/** Tests that a session ends at once when it is given up, and when its person's account changes. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/domain/people/person";
import { getPerson, liveSession, updatePerson } from "@/server/store/people/people";
import { openTestDesk, type TestDesk } from "../test-desk";
import { changeAccount } from "./manage-people";
import { changePassphrase, closeSession, readAccount, renameAccount, signOutEverywhere } from "./own-account";
import { hashPassphrase } from "./passphrase-hash";
import { openSession } from "./sign-in";

let desk: TestDesk;
let ada: Actor;
beforeEach(async () => {
  desk = await openTestDesk();
  ada = await desk.join("reviewer", "Ada");
});
afterEach(() => desk.close());

async function open(person = ada): Promise<string> {
  const input = { personId: person.id ?? "", device: null, email: "ada@desk.example", address: "192.0.2.1" };
  return (await openSession.execute(desk.as(null), input)).sessionId;
}

async function lives(sessionId: string): Promise<boolean> {
  return (await liveSession(desk.database.read, sessionId, desk.now())) !== null;
}

function change(values: { role?: string; disabled?: boolean }, version = 1) {
  return changeAccount.execute(desk.as("admin"), { id: ada.id, version, ...values });
}

describe("a session", () => {
  it("ends when it is given up, and only that one", async () => {
    const [first, second] = [await open(), await open()];
    await closeSession.execute(desk.as(null), { sessionId: first });
    expect([await lives(first), await lives(second)]).toEqual([false, true]);
  });

  it("ends everywhere when its person asks", async () => {
    const [first, second, other] = [await open(), await open(), await open(desk.people.editor)];
    expect((await readAccount.execute(desk.as(ada), {})).sessions).toHaveLength(2);
    await signOutEverywhere.execute(desk.as(ada), {});
    expect([await lives(first), await lives(second), await lives(other)]).toEqual([false, false, true]);
  });

  it("ends when the account is disabled, and no new one opens until it is enabled again", async () => {
    const session = await open();
    await change({ disabled: true });
    expect(await lives(session)).toBe(false);
    await expect(open()).rejects.toMatchObject({ code: "not signed in" });
    await change({ disabled: false }, 2);
    expect(await lives(session)).toBe(false);
    expect(await lives(await open())).toBe(true);
  });

  it("ends when the role changes, up or down", async () => {
    const session = await open();
    await change({ role: "editor" });
    expect(await lives(session)).toBe(false);
  });

  it("stays when only the name changes", async () => {
    const session = await open();
    await renameAccount.execute(desk.as(ada), { name: "Ada V." });
    expect(await lives(session)).toBe(true);
  });

  it("ends when the passphrase changes, which takes the present one and a good new one", async () => {
    const passphraseHash = await hashPassphrase("four unrelated odd words");
    await desk.database.write((tx) => updatePerson(tx, ada.id ?? "", 1, { passphraseHash }));
    const session = await open();
    const next = "quite another set of words";
    const ask = (current: string, wanted: string) => changePassphrase.execute(desk.as(ada), { current, next: wanted });
    await expect(ask("wrong", next)).rejects.toMatchObject({ code: "invalid", details: { field: "current" } });
    await expect(ask("four unrelated odd words", "short")).rejects.toMatchObject({ details: { field: "passphrase" } });
    expect(await lives(session)).toBe(true);
    await ask("four unrelated odd words", next);
    expect(await lives(session)).toBe(false);
    expect((await getPerson(desk.database.read, ada.id ?? ""))?.passphraseHash).toMatch(/^\$argon2id\$/u);
  });
});

describe("the last admin", () => {
  it("can be neither disabled nor made less", async () => {
    const admin = { id: desk.people.admin.id, version: 1 };
    for (const values of [{ role: "editor" }, { disabled: true }])
      await expect(changeAccount.execute(desk.as("admin"), { ...admin, ...values })).rejects.toMatchObject({
        code: "wrong state",
      });
  });

  it("can step down once there is another, but never disable themselves", async () => {
    await change({ role: "admin" });
    const admin = { id: desk.people.admin.id, version: 1 };
    await expect(changeAccount.execute(desk.as("admin"), { ...admin, disabled: true })).rejects.toMatchObject({
      code: "not allowed",
    });
    await expect(changeAccount.execute(desk.as("admin"), { ...admin, role: "viewer" })).resolves.toEqual({
      version: 2,
    });
  });

  it("is told when the account changed meanwhile", async () => {
    await change({ role: "editor" });
    await expect(change({ role: "viewer" }, 1)).rejects.toMatchObject({ code: "stale" });
  });
});
