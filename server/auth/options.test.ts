/** Proves when an identity provider is offered, whom it lets in, and that a token stops working with its session. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { people } from "../../db/schema.sqlite";
import { readSettings } from "../domain/settings";
import { openTestDesk, type TestDesk } from "../usecases/test-desk";
import { authOptions } from "./options";

const held = globalThis as typeof globalThis & { stetDesk?: Promise<TestDesk["database"]> };
const SETTINGS = readSettings({
  STET_OIDC_ISSUER: "https://id.example/",
  STET_OIDC_CLIENT_ID: "stet",
  STET_OIDC_NAME: "Desk ID",
});
const options = (settings = SETTINGS) => authOptions(settings, "a secret", { headers: new Headers() });

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
    expect(await signIn({ account, profile: { sub: "1", email: email.toUpperCase() } })).toBe(true);
    expect(await signIn({ account, profile: { sub: "1", email, email_verified: false } })).toBe(false);
    expect(await signIn({ account, profile: { sub: "2", email: "stranger@desk.example" } })).toBe(false);
  });

  it("opens a session row, and the token stops naming it once it has ended", async () => {
    const jwt = options().callbacks?.jwt as unknown as Jwt;
    const { sid } = await jwt({ token: {}, account, profile: { sub: "1", email } });
    expect(await jwt({ token: { sid } })).toEqual({ sid });
    await options().events?.signOut?.({ token: { sid } } as never);
    expect(await jwt({ token: { sid } })).toEqual({});
  });
});
