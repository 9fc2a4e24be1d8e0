/** Stores refusals and changes of permissions as a bounded list that counts repeats within an hour. */
import { and, desc, eq, getTableColumns, gt, isNull, lt } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { people, securityEvents } from "@/db/schema.sqlite";

type SecurityRow = typeof securityEvents.$inferSelect;
export type SecurityEvent = Pick<SecurityRow, "kind" | "personId" | "detail" | "address" | "device">;

const HOUR = 3_600_000;
const KEPT_FOR = 90 * 24 * HOUR;
/**
 * The limit applies to each kind, so that a stranger who is refused all day only displaces other refusals of strangers.
 */
export const MOST_KEPT = 1000;

/**
 * Adds a line, or increments the count of an identical line from the last hour. Drops lines that are too old or too
 * many.
 */
export async function noteSecurityEvent(
  tx: Handle,
  event: SecurityEvent,
  at: { id: string; now: number },
): Promise<void> {
  const known = await sameWithinTheHour(tx, event, at.now);
  if (known) {
    const counted = { times: known.times + 1, lastAt: at.now, device: event.device };
    await tx.update(securityEvents).set(counted).where(eq(securityEvents.id, known.id));
    return;
  }
  await tx.insert(securityEvents).values({ ...event, id: at.id, firstAt: at.now, lastAt: at.now, times: 1 });
  await forgetSome(tx, event.kind, at.now);
}

async function sameWithinTheHour(tx: Handle, event: SecurityEvent, now: number): Promise<SecurityRow | null> {
  const { kind, personId, detail, address } = event;
  const whose = personId === null ? isNull(securityEvents.personId) : eq(securityEvents.personId, personId);
  const same = and(
    eq(securityEvents.kind, kind),
    whose,
    eq(securityEvents.detail, detail),
    eq(securityEvents.address, address),
    gt(securityEvents.firstAt, now - HOUR),
  );
  const [row] = await tx.select().from(securityEvents).where(same).limit(1);
  return row ?? null;
}

async function forgetSome(tx: Handle, kind: SecurityEvent["kind"], now: number): Promise<void> {
  await tx.delete(securityEvents).where(lt(securityEvents.lastAt, now - KEPT_FOR));
  const [tooMany] = await tx
    .select({ lastAt: securityEvents.lastAt })
    .from(securityEvents)
    .where(eq(securityEvents.kind, kind))
    .orderBy(desc(securityEvents.lastAt), desc(securityEvents.id))
    .limit(1)
    .offset(MOST_KEPT);
  if (!tooMany) return;
  const old = and(eq(securityEvents.kind, kind), lt(securityEvents.lastAt, tooMany.lastAt + 1));
  await tx.delete(securityEvents).where(old);
}

/** Returns the newest lines, with the names of the people they concern. */
export async function listSecurityEvents(db: Handle, most: number) {
  return db
    .select({ ...getTableColumns(securityEvents), personName: people.name })
    .from(securityEvents)
    .leftJoin(people, eq(people.id, securityEvents.personId))
    .orderBy(desc(securityEvents.lastAt), desc(securityEvents.id))
    .limit(most);
}
