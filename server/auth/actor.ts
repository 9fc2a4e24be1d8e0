/** Resolves a request's cookie to the actor; looks up the session and the person each time. */

import { randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { getToken } from "next-auth/jwt";
import { uuidv7 } from "uuidv7";
import type { Database } from "@/db/database";
import { publicAddress, readSettings } from "@/server/domain/desk/settings";
import { type Actor, SERVER } from "@/server/domain/people/person";
import { appendEvents, type Stamp } from "@/server/store/history/events";
import { getSetting, liveActor, putSetting } from "@/server/store/people/people";

const SECRET = "session secret";
const held = globalThis as typeof globalThis & { stetSecret?: string };

/**
 * Returns the secret that signs cookies: `STET_SECRET`, or one that is generated on first use and stored with the desk.
 */
export async function sessionSecret(database: Database): Promise<string> {
  held.stetSecret ??= readSettings(process.env).STET_SECRET || (await keptSecret(database));
  return held.stetSecret;
}

async function keptSecret(database: Database): Promise<string> {
  const kept = await getSetting(database.read, SECRET);
  if (kept) return kept;
  return database.write(async (tx) => {
    const meanwhile = await getSetting(tx, SECRET);
    if (meanwhile) return meanwhile;
    const made = randomBytes(48).toString("base64url");
    await putSetting(tx, SECRET, made);
    const stamp: Stamp = { actor: SERVER, action: "desk.make secret", at: Date.now(), newId: uuidv7 };
    await appendEvents(tx, [{ subjectType: "desk", subjectId: SECRET }], stamp);
    return made;
  });
}

/** Returns the actor of this request; null if the session has ended or expired, or belongs to a disabled account. */
export async function actorOf(headers: Headers, database: Database): Promise<Actor | null> {
  const cookie = headers.get("cookie");
  const sessionId = cookie && (await sessionIn(cookie, database));
  return sessionId ? liveActor(database.read, sessionId, Date.now()) : null;
}

/** The contents of decrypted cookies: the same bytes always name the same session, until they expire. */
type Opened = { sessionId: string; expiresAt: number };
const opened = new LRUCache<string, Opened>({ max: 5000 });

/**
 * Returns the session that a cookie names; null if the cookie is not ours or has expired. Does not check whether the
 * session is live.
 */
async function sessionIn(cookie: string, database: Database): Promise<string | null> {
  const secret = await sessionSecret(database);
  const known = opened.get(secret + cookie);
  if (known) return known.expiresAt > Date.now() ? known.sessionId : null;
  const secureCookie = publicAddress(readSettings(process.env)).startsWith("https:");
  const req = { headers: { cookie }, cookies: cookiesIn(cookie) } as unknown as Parameters<typeof getToken>[0]["req"];
  const token = await getToken({ req, secret, secureCookie });
  if (typeof token?.sid !== "string") return null;
  const expiresAt = Number(token.exp ?? 0) * 1000;
  opened.set(secret + cookie, { sessionId: token.sid, expiresAt });
  return token.sid;
}

function cookiesIn(header: string): Record<string, string> {
  const pairs = header.split(";").map((part) => {
    const at = part.indexOf("=");
    return [part.slice(0, at).trim(), decode(part.slice(at + 1).trim())];
  });
  return Object.fromEntries(pairs);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
