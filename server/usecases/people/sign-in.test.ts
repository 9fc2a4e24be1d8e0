/**
 * Tests that passphrase guessing is throttled before anything is hashed, and that nobody learns which accounts exist.
 */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { attempts } from "@/db/schema.sqlite";
import { liveSession } from "@/server/store/people/people";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addAccount } from "./manage-people";
import * as passphrases from "./passphrase-hash";
import { SESSION_LENGTH, signIn } from "./sign-in";

vi.mock("./passphrase-hash", async (load) => {
  const real = await load<typeof passphrases>();
  return {
    hashPassphrase: vi.fn(async (words: string) => `hash of ${words}`),
    verifyPassphrase: vi.fn(real.verifyPassphrase),
  };
});
const verify = vi.mocked(passphrases.verifyPassphrase);

const EMAIL = "ada@desk.example";
const RIGHT = "four unrelated odd words";
const HOME = "192.0.2.1";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
  await addAccount.execute(desk.as("admin"), { name: "Ada", email: EMAIL, passphrase: RIGHT, role: "reviewer" });
  verify.mockReset();
  verify.mockImplementation(async (words, hash, before) => {
    await before?.();
    return hash === `hash of ${words}`;
  });
});
afterEach(() => desk.close());

function attempt(passphrase: string, email = EMAIL, address = HOME, knownDevice: string | null = null) {
  return signIn(desk.as(null), { email, passphrase, address, knownDevice });
}

/** Returns the refusal of an attempt that must fail. */
async function refusalOf(...given: Parameters<typeof attempt>) {
  try {
    await attempt(...given);
  } catch (error) {
    return error as { code: string; message: string; details: { waitSeconds?: number } };
  }
  throw new Error("The attempt was let in.");
}

async function failTimes(times: number, ...from: [string?, string?, (string | null)?]): Promise<void> {
  for (let n = 0; n < times; n += 1) expect((await refusalOf("wrong", ...from)).code).toBe("not signed in");
}

/** Tries this many made-up accounts, once each. */
async function spray(accounts: number, address = HOME): Promise<void> {
  for (let n = 0; n < accounts; n += 1) await failTimes(1, `guess-${n}@desk.example`, address);
}

describe("signing in", () => {
  it("opens a session for two weeks, whatever the case of the address", async () => {
    const { sessionId, name } = await attempt(RIGHT, "  ADA@desk.example ");
    expect(name).toBe("Ada");
    expect(await liveSession(desk.database.read, sessionId, desk.now())).not.toBeNull();
    expect(await liveSession(desk.database.read, sessionId, desk.now() + SESSION_LENGTH)).toBeNull();
  });

  it("answers an unknown address, a wrong passphrase and an account without one alike, and hashes each time", async () => {
    const wrong = await refusalOf("wrong");
    const unknown = await refusalOf("wrong", "nobody@desk.example");
    const without = await refusalOf("wrong", `${desk.people.editor.id}@desk.example`);
    expect([unknown.code, unknown.message]).toEqual([wrong.code, wrong.message]);
    expect([without.code, without.message]).toEqual([wrong.code, wrong.message]);
    expect(verify).toHaveBeenCalledTimes(3);
  });
});

describe("guessing", () => {
  it("is slowed after five wrong attempts in a row, even for the right passphrase", async () => {
    await failTimes(5);
    const slowed = await refusalOf(RIGHT);
    expect(slowed).toMatchObject({ code: "too many attempts", details: { waitSeconds: 5 } });
    expect(verify).toHaveBeenCalledTimes(5);
    desk.pass(4_999);
    expect((await refusalOf(RIGHT)).code).toBe("too many attempts");
    desk.pass(1);
    await expect(attempt(RIGHT)).resolves.toMatchObject({ name: "Ada" });
  });

  it("waits twice as long after each further failure", async () => {
    await failTimes(5);
    const waits: (number | undefined)[] = [];
    for (let n = 0; n < 4; n += 1) {
      const { waitSeconds = 0 } = (await refusalOf("wrong")).details;
      waits.push(waitSeconds);
      desk.pass(waitSeconds * 1000);
      await failTimes(1);
    }
    expect(waits).toEqual([5, 10, 20, 40]);
  });

  it("starts over after a success", async () => {
    await failTimes(4);
    await attempt(RIGHT);
    await failTimes(5);
  });

  it("hashes for five of forty attempts, one after another or at once", async () => {
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => refusalOf("wrong")));
    expect(outcomes.filter((one) => one.code === "not signed in")).toHaveLength(5);
    expect(outcomes.filter((one) => one.code === "too many attempts")).toHaveLength(35);
    for (let n = 0; n < 40; n += 1) expect((await refusalOf("wrong")).code).toBe("too many attempts");
    expect(verify).toHaveBeenCalledTimes(5);
  });

  it("slows one account and not its neighbours", async () => {
    await failTimes(6 - 1);
    expect((await refusalOf("wrong", "nobody@desk.example")).code).toBe("not signed in");
  });

  it("slows an address that tries many accounts, known or not, and no other", async () => {
    await spray(21);
    expect(await refusalOf(RIGHT)).toMatchObject({ code: "too many attempts", details: { waitSeconds: 5 } });
    await expect(attempt(RIGHT, EMAIL, "192.0.2.2")).resolves.toMatchObject({ name: "Ada" });
    desk.pass(5_000);
    await expect(attempt(RIGHT)).resolves.toMatchObject({ name: "Ada" });
  });

  it("takes an address that tries many accounts at once no further", async () => {
    const waiting: (() => void)[] = [];
    let busy = false;
    verify.mockImplementation(async (_words, _hash, before) => {
      if (busy) await new Promise<void>((resolve) => waiting.push(resolve));
      busy = true;
      await before?.();
      return false;
    });
    const next = () => {
      busy = false;
      waiting.shift()?.();
    };
    const many = Array.from({ length: 60 }, (_, n) => refusalOf("wrong", `guess-${n}@desk.example`).finally(next));
    const outcomes = await Promise.all(many);
    expect(outcomes.filter((one) => one.code === "not signed in")).toHaveLength(21);
  });

  it("takes a machine with a whole IPv6 network for one", async () => {
    for (let n = 0; n < 21; n += 1) await failTimes(1, `guess-${n}@desk.example`, `2001:db8::${n.toString(16)}`);
    expect((await refusalOf(RIGHT, EMAIL, "2001:db8::abc")).code).toBe("too many attempts");
  });

  it("does not let one good account free its address for guessing at others", async () => {
    await spray(20);
    await attempt(RIGHT);
    await failTimes(1, "one-more@desk.example");
    expect((await refusalOf(RIGHT)).code).toBe("too many attempts");
  });

  it("forgets what is older than a day, in the database too", async () => {
    await spray(21);
    desk.pass(24 * 3_600_000 + 1);
    await failTimes(1);
    expect(await desk.database.read.select().from(attempts)).toHaveLength(1);
  });

  it("keeps no address and no account in the clear", async () => {
    await failTimes(1);
    const rows = JSON.stringify(await desk.database.read.select().from(attempts));
    expect(rows).not.toMatch(/ada@|192\.0\.2/u);
  });
});

describe("a stranger", () => {
  it("keeps nobody out, however often they try from elsewhere", async () => {
    for (let n = 0; n < 50; n += 1) await refusalOf("wrong", EMAIL, "203.0.113.9");
    await expect(attempt(RIGHT)).resolves.toMatchObject({ name: "Ada" });
  });

  it("keeps out nobody whose device signed in before, even from the same address", async () => {
    await spray(21);
    for (let n = 0; n < 50; n += 1) await refusalOf("wrong");
    await expect(attempt(RIGHT, EMAIL, HOME, "Ada's laptop")).resolves.toMatchObject({ name: "Ada" });
  });

  it("who has such a device is slowed on it as anybody is", async () => {
    await failTimes(5, EMAIL, HOME, "Ada's laptop");
    expect((await refusalOf(RIGHT, EMAIL, HOME, "Ada's laptop")).code).toBe("too many attempts");
    await expect(attempt(RIGHT)).resolves.toMatchObject({ name: "Ada" });
  });
});

describe("an office behind one address", () => {
  const MANY = Array.from({ length: 60 }, (_, n) => `person-${n}@desk.example`);
  beforeEach(async () => {
    for (const email of MANY) {
      const account = { name: "Somebody", email, passphrase: RIGHT, role: "viewer" };
      await addAccount.execute(desk.as("admin"), account);
    }
  });

  it("is not slowed by how many sign in at once, nor by those who err twice first", async () => {
    await Promise.all(MANY.map((email) => attempt(RIGHT, email)));
    for (const email of MANY) {
      await failTimes(2, email);
      await attempt(RIGHT, email);
    }
  });
});

describe("a fault", () => {
  it("is no wrong try, and is told as what it is", async () => {
    for (let n = 0; n < 10; n += 1) {
      verify.mockRejectedValueOnce(new Error("argon2 has no memory"));
      await expect(attempt(RIGHT)).rejects.toThrow("argon2 has no memory");
    }
    await expect(attempt(RIGHT)).resolves.toMatchObject({ name: "Ada" });
  });
});
