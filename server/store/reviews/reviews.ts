/** Stores reviews, rulings and comments. A newer judgement supersedes an older one and never overwrites it. */
import { and, asc, desc, eq, getTableColumns, isNull } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { comments, people, reviews, rulings } from "@/db/schema.sqlite";
import type { Judgement } from "@/server/domain/claims/review";
import { grouped } from "../grouped";

export type NewJudgement = Omit<typeof reviews.$inferInsert, "supersededAt">;

/** Adds a review, which supersedes the same person's earlier one on the claim. */
export async function addReview(tx: Handle, review: NewJudgement): Promise<void> {
  await tx
    .update(reviews)
    .set({ supersededAt: review.at })
    .where(and(eq(reviews.claimId, review.claimId), eq(reviews.by, review.by), isNull(reviews.supersededAt)));
  await tx.insert(reviews).values(review);
}

/** Adds a ruling, which supersedes the previous one. */
export async function addRuling(tx: Handle, ruling: NewJudgement): Promise<void> {
  await supersedeRuling(tx, ruling.claimId, ruling.at);
  await tx.insert(rulings).values(ruling);
}

/** Supersedes the current ruling when a claim is reopened. */
export async function supersedeRuling(tx: Handle, claimId: string, at: number): Promise<void> {
  await tx
    .update(rulings)
    .set({ supersededAt: at })
    .where(and(eq(rulings.claimId, claimId), isNull(rulings.supersededAt)));
}

const reviewsByClaim = prepared({ ...getTableColumns(reviews), byName: people.name }, (db, fields) =>
  db
    .select(fields)
    .from(reviews)
    .innerJoin(people, eq(people.id, reviews.by))
    .where(among(db, reviews.claimId, "ids"))
    .orderBy(desc(reviews.at), desc(reviews.id)),
);

/** Returns every review of these claims, newest first, with the reviewer's name; includes superseded ones. */
export async function reviewsOf(db: Handle, ids: readonly string[]) {
  return ids.length === 0 ? [] : reviewsByClaim(db, { ids });
}

const rulingsByClaim = prepared({ ...getTableColumns(rulings), byName: people.name }, (db, fields) =>
  db
    .select(fields)
    .from(rulings)
    .innerJoin(people, eq(people.id, rulings.by))
    .where(and(among(db, rulings.claimId, "ids"), isNull(rulings.supersededAt))),
);

/** Returns the current rulings on these claims. */
export async function rulingsOf(db: Handle, ids: readonly string[]) {
  return ids.length === 0 ? [] : rulingsByClaim(db, { ids });
}

type JudgedClaim = Judgement & { id: string; claimId: string; at: number };

const judgementsByClaim = prepared(
  {
    id: reviews.id,
    claimId: reviews.claimId,
    at: reviews.at,
    verdict: reviews.verdict,
    attributionCheck: reviews.attributionCheck,
  },
  (db, fields) =>
    db
      .select(fields)
      .from(reviews)
      .where(and(among(db, reviews.claimId, "ids"), isNull(reviews.supersededAt))),
);

/** Returns the judgements in people's current reviews of each claim; claims without any are omitted. */
export async function judgementsOn(db: Handle, ids: readonly string[]): Promise<Map<string, JudgedClaim[]>> {
  if (ids.length === 0) return new Map();
  return grouped(await judgementsByClaim(db, { ids }), ({ claimId }) => claimId);
}

/** Adds a comment. */
export async function addComment(tx: Handle, comment: typeof comments.$inferInsert): Promise<void> {
  await tx.insert(comments).values(comment);
}

/** Returns a claim's comments, oldest first, with their authors' names. */
export async function commentsOf(db: Handle, claimId: string) {
  return db
    .select({ comment: comments, name: people.name })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.by))
    .where(eq(comments.claimId, claimId))
    .orderBy(asc(comments.at), asc(comments.id));
}
