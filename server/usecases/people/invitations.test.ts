/** Tests that an invitation admits one person, once, within seven days, with the role that it was made for. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { invitations } from "@/db/schema.sqlite";
import { findByEmail } from "@/server/store/people/people";
import { openTestDesk, type TestDesk } from "../test-desk";
import { acceptInvitation, invite, listOpenInvitations, readInvitation, withdrawInvitation } from "./invitations";
import type * as passphrases from "./passphrase-hash";

vi.mock("./passphrase-hash", async (load) => ({
  ...(await load<typeof passphrases>()),
  hashPassphrase: async () => "a hash",
}));

const SEVEN_DAYS = 7 * 24 * 3_600_000;

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

function accept(token: string, email: string, passphrase = "four unrelated odd words") {
  return acceptInvitation.execute(desk.as(null), { token, name: "Ada", email, passphrase });
}

describe("an invitation", () => {
  it("makes one account with its role, and then is used up", async () => {
    const { token } = await invite.execute(desk.as("admin"), { role: "editor" });
    expect(await readInvitation.execute(desk.as(null), { token })).toMatchObject({ role: "editor" });
    await accept(token, "ada@desk.example");
    expect(await findByEmail(desk.database.read, "ada@desk.example")).toMatchObject({ role: "editor" });
    expect(await readInvitation.execute(desk.as(null), { token })).toBeNull();
    await expect(accept(token, "eve@desk.example")).rejects.toMatchObject({ code: "not found" });
  });

  it("lets in one of two who accept at once", async () => {
    const { token } = await invite.execute(desk.as("admin"), { role: "viewer" });
    const outcomes = await Promise.allSettled([accept(token, "a@desk.example"), accept(token, "b@desk.example")]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is good for seven days and no longer", async () => {
    const { token } = await invite.execute(desk.as("admin"), { role: "viewer" });
    desk.pass(SEVEN_DAYS - 1);
    expect(await readInvitation.execute(desk.as(null), { token })).not.toBeNull();
    desk.pass(1);
    expect(await readInvitation.execute(desk.as(null), { token })).toBeNull();
    await expect(accept(token, "ada@desk.example")).rejects.toMatchObject({ code: "not found" });
    expect(await listOpenInvitations.execute(desk.as("admin"), {})).toEqual([]);
  });

  it("is not used up by a weak passphrase or an address that is taken", async () => {
    const { token } = await invite.execute(desk.as("admin"), { role: "viewer" });
    await expect(accept(token, "ada@desk.example", "password1234")).rejects.toMatchObject({ code: "invalid" });
    const taken = `${desk.people.editor.id}@desk.example`;
    await expect(accept(token, taken.toUpperCase())).rejects.toMatchObject({ code: "already there" });
    await expect(accept(token, "ada@desk.example")).resolves.toHaveProperty("id");
  });

  it("can be taken back", async () => {
    const { id, token } = await invite.execute(desk.as("admin"), { role: "admin" });
    await withdrawInvitation.execute(desk.as("admin"), { id });
    await expect(accept(token, "ada@desk.example")).rejects.toMatchObject({ code: "not found" });
    await expect(withdrawInvitation.execute(desk.as("admin"), { id })).rejects.toMatchObject({ code: "not found" });
  });

  it("is not kept in a form that could be used", async () => {
    const { token } = await invite.execute(desk.as("admin"), { role: "admin" });
    const rows = JSON.stringify(await desk.database.read.select().from(invitations));
    expect(rows).not.toContain(token);
  });
});
