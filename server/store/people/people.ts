/** Stores people, sessions, invitations and the desk's settings. */
import { and, asc, count, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { prepared } from "@/db/raw-rows";
import { invitations, people, sessions, settings } from "@/db/schema.sqlite";
import type { Actor } from "@/server/domain/people/person";

export type PersonRow = typeof people.$inferSelect;
export type SessionRow = typeof sessions.$inferSelect;

/** Counts all accounts, including disabled ones. */
export async function countPeople(db: Handle): Promise<number> {
  const [row] = await db.select({ n: count() }).from(people);
  return row?.n ?? 0;
}

/** Adds a person. */
export async function insertPerson(tx: Handle, row: typeof people.$inferInsert): Promise<void> {
  await tx.insert(people).values(row);
}

/** Returns a person by id; null if there is none. */
export async function getPerson(db: Handle, id: string): Promise<PersonRow | null> {
  const [row] = await db.select().from(people).where(eq(people.id, id)).limit(1);
  return row ?? null;
}

/** Returns a person by normalised e-mail address; null if there is none. */
export async function findByEmail(db: Handle, email: string): Promise<PersonRow | null> {
  const [row] = await db.select().from(people).where(eq(people.email, email)).limit(1);
  return row ?? null;
}

/** Lists everybody by name, without passphrase hashes. */
export async function listPeople(db: Handle) {
  const rows = await db.select().from(people).orderBy(asc(people.name), asc(people.id));
  return rows.map(({ passphraseHash: _, ...person }) => person);
}

/** Changes a person if they are still at this version. Returns false if they are not. */
export async function updatePerson(
  tx: Handle,
  id: string,
  version: number,
  values: Partial<Pick<PersonRow, "name" | "role" | "passphraseHash" | "disabledAt">>,
): Promise<boolean> {
  const changed = await tx
    .update(people)
    .set({ ...values, version: version + 1 })
    .where(and(eq(people.id, id), eq(people.version, version)))
    .returning({ id: people.id });
  return changed.length > 0;
}

/** Opens a session. */
export async function insertSession(tx: Handle, row: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(row);
}

/** Returns a live session and its person: not ended, not expired, and the account not disabled. Null otherwise. */
export async function liveSession(
  db: Handle,
  id: string,
  now: number,
): Promise<{ session: SessionRow; person: PersonRow } | null> {
  const [row] = await db
    .select({ session: sessions, person: people })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt), gt(sessions.expiresAt, now), isNull(people.disabledAt)))
    .limit(1);
  return row ?? null;
}

const liveActors = prepared({ id: people.id, name: people.name, role: people.role }, (db, fields) =>
  db
    .select(fields)
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        eq(sessions.id, sql.placeholder("id")),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, sql.placeholder("now")),
        isNull(people.disabledAt),
      ),
    ),
);

/** Returns the actor of a live session, which every request looks up; null if there is none. */
export async function liveActor(db: Handle, id: string, now: number): Promise<Actor | null> {
  const [person] = await liveActors(db, { id, now });
  return person ? { kind: "person", ...person } : null;
}

/** Returns a person's live sessions, newest first. */
export async function sessionsOf(db: Handle, personId: string, now: number): Promise<SessionRow[]> {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id));
}

/** Ends one session, or all of a person's. */
export async function endSessions(tx: Handle, which: { id: string } | { personId: string }, at: number): Promise<void> {
  const these = "id" in which ? eq(sessions.id, which.id) : eq(sessions.personId, which.personId);
  await tx
    .update(sessions)
    .set({ endedAt: at })
    .where(and(these, isNull(sessions.endedAt)));
}

/** Adds an invitation. */
export async function insertInvitation(tx: Handle, row: typeof invitations.$inferInsert): Promise<void> {
  await tx.insert(invitations).values(row);
}

/** Returns the open invitation with this token hash; null if it is unknown, used or expired. */
export async function openInvitation(db: Handle, tokenHash: string, now: number) {
  const [row] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.tokenHash, tokenHash), isNull(invitations.usedAt), gt(invitations.expiresAt, now)))
    .limit(1);
  return row ?? null;
}

/** Lists all open invitations, newest first. */
export async function listInvitations(db: Handle, now: number) {
  return db
    .select({
      id: invitations.id,
      role: invitations.role,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      byName: people.name,
    })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.createdBy))
    .where(and(isNull(invitations.usedAt), gt(invitations.expiresAt, now)))
    .orderBy(desc(invitations.createdAt), desc(invitations.id));
}

/** Marks an invitation as used. Returns false if it already was. */
export async function spendInvitation(
  tx: Handle,
  id: string,
  used: { at: number; by: string | null },
): Promise<boolean> {
  const changed = await tx
    .update(invitations)
    .set({ usedAt: used.at, usedBy: used.by })
    .where(and(eq(invitations.id, id), isNull(invitations.usedAt)))
    .returning({ id: invitations.id });
  return changed.length > 0;
}

/** Returns a setting of the desk; null if it was never set. */
export async function getSetting(db: Handle, id: string): Promise<string | null> {
  const [row] = await db.select().from(settings).where(eq(settings.id, id)).limit(1);
  return row?.value ?? null;
}

/** Saves a setting of the desk; null deletes it. */
export async function putSetting(tx: Handle, id: string, value: string | null): Promise<void> {
  if (value === null) await tx.delete(settings).where(eq(settings.id, id));
  else await tx.insert(settings).values({ id, value }).onConflictDoUpdate({ target: settings.id, set: { value } });
}
