/** Tests that several app processes on one PostgreSQL are one desk: limits, messages and history span them. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readAddress } from "@/db/address";
import type { Database } from "@/db/database";
import { openDatabase } from "@/db/open";
import { claims } from "@/db/schema.sqlite";
import { sessionSecret } from "@/server/auth/actor";
import { OPERATOR } from "@/server/domain/people/person";
import { listPeople, liveSession } from "@/server/store/people/people";
import { editClaim } from "./claims/edit-claim";
import { tagClaim } from "./claims/tag-claim";
import type { Context } from "./define";
import { foundDesk, openFirstRun } from "./desk/found";
import { hearChanges } from "./hear-changes";
import { verifyHistory } from "./history/read-history";
import { acceptInvitation, invite } from "./people/invitations";
import { addAccount } from "./people/manage-people";
import { signOutEverywhere } from "./people/own-account";
import type * as passphrases from "./people/passphrase-hash";
import { signIn } from "./people/sign-in";
import { addTestClaim } from "./test-claims";
import { openTestDesk, type TestDesk } from "./test-desk";

vi.mock("./people/passphrase-hash", async (load) => ({
  ...(await load<typeof passphrases>()),
  hashPassphrase: async (words: string) => `hash of ${words}`,
  verifyPassphrase: async (words: string, hash: string) => hash === `hash of ${words}`,
}));

const RIGHT = "four unrelated odd words";

let desk: TestDesk;
let second: Database;
beforeEach(async () => {
  desk = await openTestDesk();
  second = await openDatabase(readAddress(desk.address));
});
afterEach(async () => {
  await second.close();
  await desk.close();
});

/** The same person on the second process. */
const there = (context: Context): Context => ({ ...context, database: second });
/** Returns the outcomes of the same work, started on both processes at once. */
const atBoth = (context: Context, work: (context: Context, n: number) => Promise<unknown>) =>
  Promise.allSettled([work(context, 0), work(there(context), 1)]);
const statuses = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.map((one) => one.status).sort();

describe("signing in", () => {
  const tryAt = (context: Context, passphrase: string) =>
    signIn(context, { email: "ada@desk.example", passphrase, address: "192.0.2.1" });
  beforeEach(async () => {
    const ada = { name: "Ada", email: "ada@desk.example", passphrase: RIGHT, role: "reviewer" };
    await addAccount.execute(desk.as("admin"), ada);
  });

  it("is slowed by wrong tries at any process", async () => {
    for (let n = 0; n < 40; n += 1)
      await tryAt(n % 2 ? desk.as(null) : there(desk.as(null)), "wrong").catch(() => null);
    for (const context of [desk.as(null), there(desk.as(null))])
      await expect(tryAt(context, RIGHT)).rejects.toMatchObject({ code: "too many attempts" });
  });

  it("holds at every process, and ends at every process", async () => {
    const { sessionId } = await tryAt(desk.as(null), RIGHT);
    const live = await liveSession(second.read, sessionId, desk.now());
    if (!live) throw new Error("The session does not live at the second process.");
    const ada = { kind: "person", id: live.person.id, name: live.person.name, role: live.person.role } as const;
    await signOutEverywhere.execute(there(desk.as(ada)), {});
    expect(await liveSession(desk.database.read, sessionId, desk.now())).toBeNull();
  });

  it("is signed with one secret", async () => {
    const held = globalThis as typeof globalThis & { stetSecret?: string };
    const secretOf = async (database: Database) => {
      delete held.stetSecret;
      return sessionSecret(database);
    };
    const first = await secretOf(desk.database);
    expect(await secretOf(second)).toBe(first);
  });
});

describe("a link", () => {
  it("of an invitation lets in one of two who accept at two processes", async () => {
    const { token } = await invite.execute(desk.as("admin"), { role: "viewer" });
    const outcomes = await atBoth(desk.as(null), (context, n) =>
      acceptInvitation.execute(context, { token, name: "Ada", email: `${n}@desk.example`, passphrase: RIGHT }),
    );
    expect(statuses(outcomes)).toEqual(["fulfilled", "rejected"]);
  });

  it("of the first run makes one admin, whichever process is asked", async () => {
    const empty = await openTestDesk({ staffed: false });
    const other = await openDatabase(readAddress(empty.address));
    const made = await openFirstRun.execute(empty.as(OPERATOR), {});
    const outcomes = await Promise.allSettled(
      [empty.database, other].map((database, n) =>
        foundDesk.execute(
          { ...empty.as(null), database },
          { token: made?.token, name: "Ada", email: `${n}@desk.example`, passphrase: RIGHT },
        ),
      ),
    );
    expect(statuses(outcomes)).toEqual(["fulfilled", "rejected"]);
    expect(await listPeople(other.read)).toHaveLength(1);
    await other.close();
    await empty.close();
  });
});

describe("history", () => {
  it("is one chain, whichever processes write it at once", async () => {
    const ids = [
      await addTestClaim(desk),
      await addTestClaim(desk),
      await addTestClaim(desk),
      await addTestClaim(desk),
    ];
    const reword = async (context: Context, id: string) => {
      for (let version = 1; version <= 8; version += 1)
        await editClaim.execute(context, { id, version, statement: `Wording ${version} of ${id}.` });
    };
    const reviewer = desk.as("reviewer");
    await Promise.all(ids.map((id, n) => reword(n % 2 ? reviewer : there(reviewer), id)));
    const { lines, fault } = await verifyHistory.execute(there(desk.as("viewer")), {});
    expect(fault).toBeNull();
    expect(lines).toBeGreaterThanOrEqual(ids.length * 9);
  });

  it("has one of two changes made at once to the same version, and the other is refused as stale", async () => {
    const id = await addTestClaim(desk);
    const outcomes = await atBoth(desk.as("reviewer"), (context, n) =>
      editClaim.execute(context, { id, version: 1, statement: `Wording ${n}.` }),
    );
    expect(statuses(outcomes)).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((one) => one.status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "stale" } });
  });
});

it("tells every process which tab made a change", async () => {
  const id = await addTestClaim(desk);
  const heard: (string | null)[] = [];
  const deaf = await hearChanges(second, ({ client }) => heard.push(client));
  await tagClaim.execute({ ...desk.as("reviewer"), client: "tab-1" }, { id, add: ["watch"] });
  await vi.waitFor(() => expect(heard).toEqual(["tab-1"]));
  deaf();
});

it("numbers claims without a gap or a double, when articles come in at both", async () => {
  const other: TestDesk = { ...desk, as: (who) => there(desk.as(who)) };
  await Promise.all(Array.from({ length: 12 }, (_, n) => addTestClaim(n % 2 ? desk : other)));
  const rows = await second.read.select({ ordinal: claims.ordinal }).from(claims).orderBy(claims.ordinal);
  expect(rows.map((row) => row.ordinal)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
});
