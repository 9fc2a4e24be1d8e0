/** next-auth's configuration: who may sign in and how, and a token that names a session row and nothing else. */
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { normaliseEmail } from "../domain/person";
import { Refusal } from "../domain/refusal";
import { publicAddress, type Settings } from "../domain/settings";
import { openDesk } from "../store/desk";
import { findByEmail, liveSession } from "../store/people";
import { troubleAsRefusal } from "../store/trouble";
import type { Context } from "../usecases/define";
import { closeSession } from "../usecases/people/own-account";
import { openSession, SESSION_LENGTH, signIn } from "../usecases/people/sign-in";
import { callerAddress } from "./caller";

type Profile = { sub: string; email?: string; email_verified?: boolean; name?: string };

const context = async (): Promise<Context> => ({ actor: null, database: await openDesk(), now: Date.now });

/** The options for one request: `secret` signs the cookie, `request` is where a sign-in comes from. */
export function authOptions(settings: Settings, secret: string, request: { headers: Headers }): NextAuthOptions {
  const address = callerAddress(request.headers, settings);
  const device = request.headers.get("user-agent")?.slice(0, 300) ?? null;
  return {
    secret,
    useSecureCookies: publicAddress(settings).startsWith("https:"),
    session: { strategy: "jwt", maxAge: SESSION_LENGTH / 1000 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passphraseProvider(address, device), ...openIdProviders(settings)],
    callbacks: {
      signIn: async ({ account, profile }) =>
        account?.provider !== "oidc" || (await knownPerson(profile as Profile | undefined)) !== null,
      jwt: async ({ token, user, account, profile }) => {
        if (account?.provider === "oidc") return { sid: await openIdSession(profile as Profile, address, device) };
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

function passphraseProvider(address: string, device: string | null) {
  return CredentialsProvider({
    id: "credentials",
    credentials: { email: { type: "email" }, passphrase: { type: "password" } },
    async authorize(given) {
      try {
        const email = given?.email ?? "";
        const opened = await signIn(await context(), { email, passphrase: given?.passphrase ?? "", address, device });
        return { id: opened.sessionId, name: opened.name };
      } catch (error) {
        const refusal = troubleAsRefusal(error);
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

/** An account with the address that the issuer vouches for. There is no account for strangers. */
async function knownPerson(profile: Profile | undefined) {
  if (!profile?.email || profile.email_verified === false) return null;
  const person = await findByEmail((await openDesk()).read, normaliseEmail(profile.email));
  return person && !person.disabledAt ? person : null;
}

async function openIdSession(profile: Profile, address: string, device: string | null): Promise<string | undefined> {
  const person = await knownPerson(profile);
  if (!person) return undefined;
  const opened = await openSession.execute(await context(), {
    personId: person.id,
    device,
    email: person.email,
    address,
  });
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
