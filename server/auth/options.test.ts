/** Tests when an identity provider is offered, whom it lets in, and that a token stops working with its session. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { people } from "@/db/schema.sqlite";
import { readSettings } from "@/server/domain/desk/settings";
import * as passphrases from "@/server/usecases/people/passphrase-hash";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { authOptions } from "./options";

const held = globalThis as typeof globalThis & { stetDesk?: Promise<TestDesk["database"]> };
const SETTINGS = readSettings({
  STET_OIDC_ISSUER: "https://id.example/",
  STET_OIDC_CLIENT_ID: "stet",
  STET_OIDC_NAME: "Desk ID",
});
const faults: unknown[] = [];
const door = { headers: new Headers(), opened: vi.fn(), fault: (error: unknown) => void faults.push(error) };
const options = (settings = SETTINGS) => authOptions(settings, "a secret", door);

let desk: TestDesk;
let email: string;
beforeEach(async () => {
  desk = await openTestDesk();
  held.stetDesk = Promise.resolve(desk.database);
  email = (await desk.database.read.select().from(people))[0]?.email ?? "";
});
afterEach(() => {
  delete held.stetDesk;
  return desk.close();
});

type SignIn = (asked: { account: { provider: string }; profile: object }) => Promise<boolean>;
type Jwt = (asked: object) => Promise<{ sid?: string }>;
const account = { provider: "oidc" };

describe("the identity provider", () => {
  it("is offered only where an issuer is set", () => {
    expect(options(readSettings({})).providers.map((one) => one.id)).toEqual(["credentials"]);
    expect(options().providers[1]).toMatchObject({
      name: "Desk ID",
      wellKnown: "https://id.example/.well-known/openid-configuration",
      checks: ["pkce", "state", "nonce"],
    });
  });

  it("lets in whoever has an account with a verified address, and nobody else", async () => {
    const signIn = options().callbacks?.signIn as unknown as SignIn;
    const verified = { email_verified: true };
    expect(await signIn({ account, profile: { sub: "1", email: email.toUpperCase(), ...verified } })).toBe(true);
    expect(await signIn({ account, profile: { sub: "1", email, email_verified: "true" } })).toBe(true);
    expect(await signIn({ account, profile: { sub: "2", email: "stranger@desk.example", ...verified } })).toBe(false);
  });

  it.each([
    ["says nothing of it", undefined, "", false],
    ["says nothing of it, but is trusted", undefined, SETTINGS.STET_OIDC_ISSUER, true],
    ["says nothing of it, where another is trusted", undefined, "https://other.example/", false],
    ["says no", false, "", false],
    ["says no, though it is trusted", false, SETTINGS.STET_OIDC_ISSUER, false],
    ["says so in an odd way", "yes", "", false],
  ])("is believed an address only as verified: where it %s", async (_, verified, trusted, letIn) => {
    const signIn = options({ ...SETTINGS, STET_OIDC_TRUSTED: trusted }).callbacks?.signIn as unknown as SignIn;
    const profile = { sub: "1", email, ...(verified === undefined ? {} : { email_verified: verified }) };
    expect(await signIn({ account, profile })).toBe(letIn);
  });

  it("opens a session row, and the token stops naming it once it has ended", async () => {
    const jwt = options().callbacks?.jwt as unknown as Jwt;
    const { sid } = await jwt({ token: {}, account, profile: { sub: "1", email, email_verified: true } });
    expect(door.opened).toHaveBeenCalledWith(email);
    expect(await jwt({ token: { sid } })).toEqual({ sid });
    await options().events?.signOut?.({ token: { sid } } as never);
    expect(await jwt({ token: { sid } })).toEqual({});
  });
});

describe("a passphrase", () => {
  const authorize = (passphrase: string) => {
    const [provider] = options().providers as unknown as {
      options: { authorize: (given: object) => Promise<unknown> };
    }[];
    return provider?.options.authorize({ email, passphrase });
  };
  afterEach(() => vi.restoreAllMocks());

  it("that is wrong is no fault", async () => {
    await expect(authorize("wrong")).rejects.toThrow("do not match");
    expect(faults.splice(0)).toEqual([]);
  });

  it("that could not be checked is a fault, and is not called wrong", async () => {
    const away = new Error("argon2 has no memory");
    vi.spyOn(passphrases, "verifyPassphrase").mockRejectedValue(away);
    await expect(authorize("right")).rejects.toThrow("could not be checked");
    expect(faults.splice(0)).toEqual([away]);
  });
});
