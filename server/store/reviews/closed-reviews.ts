/** Looks up which claims' reviews are closed to a person, and records who began a review or asked to see the others'. */
import { and, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { claimReviewers, claims, people, reviews } from "@/db/schema.sqlite";
import { areReviewsClosed } from "@/server/domain/claims/closed-reviews";

export type ReviewerRow = typeof claimReviewers.$inferSelect;

const me = sql.placeholder("me");
const NONE: ReadonlySet<string> = new Set();

/** Loads a reviewer's involvement with the claims that match a condition and that others have reviewed. */
const involvementsWhere = (which: (db: Handle) => SQL | undefined) =>
  prepared(
    {
      id: claims.id,
      rank: claims.rank,
      workflow: claims.workflow,
      role: people.role,
      assigneeId: claims.assigneeId,
      begunAt: claimReviewers.begunAt,
      openedAt: claimReviewers.openedAt,
      own: sql<number>`(select count(*) from ${reviews} where ${and(ofClaim, eq(reviews.by, me), isNull(reviews.supersededAt))})`,
    },
    (db, fields) =>
      db
        .select(fields)
        .from(claims)
        .innerJoin(people, eq(people.id, me))
        .leftJoin(claimReviewers, and(eq(claimReviewers.claimId, claims.id), eq(claimReviewers.personId, me)))
        .where(
          and(
            which(db),
            ne(claims.workflow, "ruled"),
            sql`exists (select 1 from ${reviews} where ${and(ofClaim, ne(reviews.by, me))})`,
          ),
        ),
  );
const ofClaim = eq(reviews.claimId, claims.id);

const amongClaims = involvementsWhere((db) => among(db, claims.id, "ids"));
const ofReviewer = involvementsWhere(() =>
  or(
    eq(claims.assigneeId, me),
    sql`${claims.id} in (select ${claimReviewers.claimId} from ${claimReviewers} where ${and(eq(claimReviewers.personId, me), isNotNull(claimReviewers.begunAt))})`,
  ),
);

/** Returns which of these claims have reviews that are closed to this person; none if nobody is signed in. */
export async function closedAmong(
  db: Handle,
  personId: string | null,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personId === null || ids.length === 0) return NONE;
  const rows = await amongClaims(db, { me: personId, ids });
  return new Set(rows.filter(isClosedTo(personId)).map(({ id }) => id));
}

/** Returns the ranks of all claims whose reviews are closed to this person. */
export async function closedRanks(db: Handle, personId: string | null): Promise<number[]> {
  if (personId === null) return [];
  const rows = await ofReviewer(db, { me: personId });
  return rows.filter(isClosedTo(personId)).map(({ rank }) => rank);
}

type Row = Awaited<ReturnType<typeof amongClaims>>[number];

const isClosedTo =
  (personId: string) =>
  ({ role, workflow, assigneeId, begunAt, openedAt, own }: Row): boolean =>
    areReviewsClosed({
      role,
      workflow,
      isAssigned: assigneeId === personId,
      hasBegun: begunAt !== null,
      hasOpened: openedAt !== null,
      hasReviewed: Number(own) > 0,
    });

/** Returns what was recorded about this person's review of the claim; null if nothing was. */
export async function reviewerOn(db: Handle, claimId: string, personId: string): Promise<ReviewerRow | null> {
  const [row] = await db
    .select()
    .from(claimReviewers)
    .where(and(eq(claimReviewers.personId, personId), eq(claimReviewers.claimId, claimId)));
  return row ?? null;
}

/** Records that a person began a review, or saw the others' reviews. The first record stands. */
export async function noteReviewer(
  tx: Handle,
  claimId: string,
  personId: string,
  moment: Partial<Pick<ReviewerRow, "begunAt" | "openedAt">>,
): Promise<void> {
  await tx
    .insert(claimReviewers)
    .values({ claimId, personId, ...moment })
    .onConflictDoUpdate({
      target: [claimReviewers.personId, claimReviewers.claimId],
      set: {
        begunAt: sql`coalesce(${claimReviewers.begunAt}, excluded.begun_at)`,
        openedAt: sql`coalesce(${claimReviewers.openedAt}, excluded.opened_at)`,
      },
    });
}
