/** Configures next-auth: who may sign in and how, and a token that names a session row and nothing else. */
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { isSecure, type Settings } from "@/server/domain/desk/settings";
import { normaliseEmail } from "@/server/domain/people/person";
import { Refusal } from "@/server/domain/refusal";
import { asRefusal } from "@/server/store/database-errors";
import { openDesk } from "@/server/store/desk/desk";
import { findByEmail, liveSession } from "@/server/store/people/people";
import type { Context } from "@/server/usecases/define";
import { closeSession } from "@/server/usecases/people/own-account";
import { noteRefused, openSession, SESSION_LENGTH, signIn } from "@/server/usecases/people/sign-in";
import { callerOf } from "./caller";
import { knownDevice } from "./known-device";
import { ownAddress } from "./taken";

type Profile = { sub: string; email?: string; email_verified?: boolean | string; name?: string };

const context = async (): Promise<Context> => ({ actor: null, database: await openDesk(), now: Date.now });

/** One sign-in request: where it comes from, and callbacks for its result. */
export type Door = {
  headers: Headers;
  /** Called with the person whose session was opened. */
  opened: (email: string) => void;
  /** Called with failures that are nobody's mistake. */
  fault: (error: unknown) => void;
};

/** Returns the options for one request; `secret` signs the cookie. */
export function authOptions(settings: Settings, secret: string, door: Door): NextAuthOptions {
  return {
    secret,
    logger: { error: (code, what) => tellFault(door, code, what), warn: () => undefined, debug: () => undefined },
    useSecureCookies: isSecure(settings),
    session: { strategy: "jwt", maxAge: SESSION_LENGTH / 1000 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passphraseProvider(settings, secret, door), ...openIdProviders(settings)],
    callbacks: {
      redirect: async ({ url, baseUrl }) => ownAddress(url, baseUrl),
      signIn: async ({ account, profile }) =>
        account?.provider !== "oidc" || (await lookedUp(profile as Profile, settings, door)) !== null,
      jwt: async ({ token, user, account, profile }) => {
        if (account?.provider === "oidc") return { sid: await openIdSession(profile as Profile, settings, door) };
        if (user) return { sid: user.id };
        return (await stillLives(token.sid)) ? { sid: token.sid } : {};
      },
      session: async ({ token, session }) => ({ expires: session.expires, user: await whoIs(token.sid) }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await closeSession.execute(await context(), { sessionId: token.sid });
      },
    },
  };
}

function passphraseProvider(settings: Settings, secret: string, door: Door) {
  const from = callerOf(door.headers, settings);
  return CredentialsProvider({
    id: "credentials",
    credentials: { email: { type: "email" }, passphrase: { type: "password" } },
    async authorize(given) {
      try {
        const email = given?.email ?? "";
        const known = knownDevice(door.headers.get("cookie"), email, secret, isSecure(settings));
        const asked = { email, passphrase: given?.passphrase ?? "", knownDevice: known, ...from };
        const opened = await signIn(await context(), asked);
        door.opened(email);
        return { id: opened.sessionId, name: opened.name };
      } catch (error) {
        const refusal = asRefusal(error);
        if (!(refusal instanceof Refusal) || refusal.code === "unavailable") door.fault(error);
        if (refusal instanceof Refusal) throw new Error(refusal.message);
        throw new Error("The sign-in could not be checked. Try again in a moment.");
      }
    },
  });
}

function openIdProviders(settings: Settings): OAuthConfig<Profile>[] {
  if (!settings.STET_OIDC_ISSUER) return [];
  return [
    {
      id: "oidc",
      name: settings.STET_OIDC_NAME,
      type: "oauth",
      wellKnown: `${settings.STET_OIDC_ISSUER.replace(/\/+$/u, "")}/.well-known/openid-configuration`,
      clientId: settings.STET_OIDC_CLIENT_ID,
      clientSecret: settings.STET_OIDC_CLIENT_SECRET,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: (profile) => ({ id: profile.sub, name: profile.name ?? null, email: profile.email ?? null }),
    },
  ];
}

/** Finds the account with the address that the issuer vouches for. Strangers have no account. */
async function knownPerson(profile: Profile, settings: Settings) {
  if (!profile.email || !isVouchedFor(profile, settings)) return null;
  const person = await findByEmail((await openDesk()).read, normaliseEmail(profile.email));
  return person && !person.disabledAt ? person : null;
}

/** Looks the account up, and notifies admins if there is none. */
async function lookedUp(profile: Profile, settings: Settings, { headers }: Door) {
  const person = await knownPerson(profile, settings);
  if (person) return person;
  const told = { email: profile.email?.slice(0, 320) ?? "", vouchedFor: isVouchedFor(profile, settings) };
  await noteRefused.execute(await context(), { ...told, ...callerOf(headers, settings) });
  return null;
}

/** Returns whether the issuer states that the address belongs to this person, or is trusted to issue no other. */
function isVouchedFor(
  { email_verified: verified }: Profile,
  { STET_OIDC_ISSUER, STET_OIDC_TRUSTED }: Settings,
): boolean {
  if (verified === undefined) return STET_OIDC_TRUSTED !== "" && STET_OIDC_TRUSTED === STET_OIDC_ISSUER;
  // Some issuers send the boolean as a string.
  return verified === true || verified === "true";
}

async function openIdSession(profile: Profile, settings: Settings, door: Door): Promise<string | undefined> {
  const person = await knownPerson(profile, settings);
  if (!person) return undefined;
  const from = callerOf(door.headers, settings);
  const opened = await openSession.execute(await context(), { personId: person.id, email: person.email, ...from });
  door.opened(person.email);
  return opened.sessionId;
}

async function stillLives(sessionId: unknown): Promise<boolean> {
  return (await liveOne(sessionId)) !== null;
}

async function whoIs(sessionId: unknown): Promise<{ name?: string }> {
  const live = await liveOne(sessionId);
  return live ? { name: live.person.name } : {};
}

async function liveOne(sessionId: unknown) {
  return typeof sessionId === "string" ? liveSession((await openDesk()).read, sessionId, Date.now()) : null;
}

/** Reports failures inside next-auth, without the tokens in its errors. Ignores an invalid cookie. */
function tellFault({ fault }: Door, name: string, what: unknown): void {
  const { code, message = "" } = (
    what instanceof Error ? what : ((what as { error?: unknown }).error ?? {})
  ) as Partial<NodeJS.ErrnoException>;
  if (!code?.startsWith("ERR_JW")) fault(new Error(`${name}: ${message}`));
}
