/** Tests that refusals and permission changes are listed for admins, with where they came from, and for nobody else. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { securityEvents } from "@/db/schema.sqlite";
import { listSecurityEvents, MOST_KEPT, noteSecurityEvent } from "@/server/store/history/security-events";
import type { Context } from "../define";
import { invite } from "../people/invitations";
import { addAccount, changeAccount } from "../people/manage-people";
import { noteRefused, signIn } from "../people/sign-in";
import { openTestDesk, type TestDesk } from "../test-desk";
import { renameDesk } from "./overview";
import { readSecurityEvents } from "./security-events";

const HOME = { address: "192.0.2.1", device: "Browser 1" };
const EMAIL = "ada@desk.example";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const from = (context: Context): Context => ({ ...context, from: HOME });
const told = () => readSecurityEvents.execute(desk.as("admin"), {});

describe("the list", () => {
  it("is an admin's to read, and a refusal to read it is on it", async () => {
    await expect(readSecurityEvents.execute(from(desk.as("editor")), {})).rejects.toThrow("role (editor)");
    const line = { kind: "not allowed", detail: "security.read", personName: "The editor", times: 1, ...HOME };
    expect(await told()).toEqual([expect.objectContaining(line)]);
  });

  it("has changes that were refused, however often", async () => {
    for (let n = 0; n < 3; n += 1)
      await expect(renameDesk.execute(from(desk.as("viewer")), { name: "Mine" })).rejects.toThrow("role (viewer)");
    expect(await told()).toEqual([expect.objectContaining({ kind: "not allowed", detail: "desk.edit", times: 3 })]);
  });

  it("has changed roles, accounts and invitations, with who made them and where from", async () => {
    const admin = from(desk.as("admin"));
    const { id } = desk.people.viewer;
    await changeAccount.execute(admin, { id: id ?? "", version: 1, role: "editor" });
    await changeAccount.execute(admin, { id: id ?? "", version: 2, disabled: true });
    await addAccount.execute(admin, {
      name: "Ada",
      email: EMAIL,
      passphrase: "four unrelated odd words",
      role: "viewer",
    });
    await invite.execute(admin, { role: "admin" });
    const lines = await told();
    expect(lines.map(({ detail }) => detail).reverse()).toEqual([
      "The viewer, who was a viewer, is now an editor.",
      "The account of The viewer was disabled.",
      "An account was added for Ada, as a viewer.",
      "Somebody was invited to join as an admin.",
    ]);
    expect(lines[0]).toMatchObject({ kind: "changed", personName: "The admin", ...HOME });
  });

  it("has nothing of a change that was not made", async () => {
    const late = { id: desk.people.viewer.id ?? "", version: 9, role: "admin" };
    await expect(changeAccount.execute(from(desk.as("admin")), late)).rejects.toThrow("Someone else changed");
    expect(await told()).toEqual([]);
  });

  it("has failed and slowed sign-ins, with the account where there is one and never what was typed", async () => {
    await addAccount.execute(desk.as("admin"), {
      name: "Ada",
      email: EMAIL,
      passphrase: "quiet harbour words",
      role: "viewer",
    });
    const tryOnce = (email: string) =>
      signIn(desk.as(null), { email, passphrase: "wrong", ...HOME }).catch(() => undefined);
    for (let n = 0; n < 6; n += 1) await tryOnce(EMAIL);
    await tryOnce("my secret passphrase");
    const lines = await told();
    const seen = lines.map(({ kind, personName, detail, times }) => [kind, personName, detail, times]);
    expect(seen).toContainEqual(["sign-in failed", "Ada", "", 5]);
    expect(seen).toContainEqual(["sign-in slowed", "Ada", "", 1]);
    expect(seen).toContainEqual(["sign-in failed", null, "no such account", 1]);
    expect(JSON.stringify(lines)).not.toContain("secret passphrase");
  });

  it("has whom an identity provider sent in vain, and why", async () => {
    await noteRefused.execute(desk.as(null), { email: "eve@elsewhere.example", vouchedFor: true, ...HOME });
    await noteRefused.execute(desk.as(null), {
      email: `${desk.people.editor.id}@desk.example`,
      vouchedFor: false,
      ...HOME,
    });
    const seen = (await told()).map(({ kind, personName, detail }) => [kind, personName, detail]);
    expect(seen.reverse()).toEqual([
      ["sign-in refused", null, "no such account"],
      ["sign-in refused", "The editor", "the address is not verified"],
    ]);
  });
});

describe("what is kept", () => {
  const note = (detail: string, kind: "changed" | "sign-in failed" = "sign-in failed") =>
    desk.database.write((tx) =>
      noteSecurityEvent(tx, { kind, personId: null, detail, ...HOME }, { id: `${kind} ${detail}`, now: desk.now() }),
    );

  it("is bounded for each kind, so that a flood of one drives out nothing of the others", async () => {
    await note("a role", "changed");
    desk.pass(1);
    const lines = Array.from({ length: MOST_KEPT }, (_, n) => ({
      ...{ id: `x${n}`, kind: "sign-in failed" as const, personId: null, detail: `${n}`, ...HOME, times: 1 },
      ...{ firstAt: desk.now() + n, lastAt: desk.now() + n },
    }));
    await desk.database.write(async (tx) => {
      for (let at = 0; at < lines.length; at += 100) await tx.insert(securityEvents).values(lines.slice(at, at + 100));
    });
    desk.pass(MOST_KEPT);
    await note("one more");
    const kept = await listSecurityEvents(desk.database.read, 2 * MOST_KEPT);
    expect(kept).toHaveLength(MOST_KEPT + 1);
    expect(kept.at(-1)?.detail).toBe("a role");
    expect(kept.map(({ detail }) => detail)).not.toContain("0");
  });

  it("is a new line after an hour, and is forgotten after ninety days", async () => {
    await note("early");
    desk.pass(3_600_001);
    await desk.database.write((tx) =>
      noteSecurityEvent(
        tx,
        { kind: "sign-in failed", personId: null, detail: "early", ...HOME },
        { id: "2", now: desk.now() },
      ),
    );
    expect(await told()).toHaveLength(2);
    desk.pass(91 * 24 * 3_600_000);
    await note("late");
    expect((await told()).map(({ detail }) => detail)).toEqual(["late"]);
  });
});
