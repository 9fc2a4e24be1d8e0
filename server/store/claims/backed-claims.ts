/** Loads claims with everything that backs them, in batches, for reports and exports. */

import { and, asc, eq, inArray } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { articles, claimSpans, claims } from "@/db/schema.sqlite";
import { reliabilityIn } from "@/server/domain/articles/article";
import { type Bodies, chainOf } from "@/server/domain/bodies";
import { CLOSED } from "@/server/domain/claims/closed-reviews";
import { relationWords } from "@/server/domain/claims/relation";
import { isNamedBy } from "@/server/domain/claims/resolution";
import { currentReviews, deskPosition } from "@/server/domain/claims/review";
import { UNLINKED } from "@/server/domain/claims/standing";
import type { BackedClaim, SnapshotArticle, SnapshotJudgement } from "@/server/domain/report";
import { castOf } from "@/server/domain/source";
import { evidenceOf } from "../evidence";
import { grouped } from "../grouped";
import { relationsOf } from "../relations";
import { closedAmong } from "../reviews/closed-reviews";
import { otherWordsOf } from "../reviews/other-words";
import { reviewsOf, rulingsOf } from "../reviews/reviews";
import { bodiesAbove } from "../sources/bodies";
import { candidatesOf } from "./candidates";
import { rolesOf, tagsOf } from "./claims";
import { standingsOf } from "./standings";
import { summaries } from "./summaries";

export type Backed = { claim: BackedClaim; article: SnapshotArticle };

const rowsWhere = (column: typeof claims.id | typeof claims.rank) =>
  prepared(
    {
      rank: claims.rank,
      id: claims.id,
      statement: claims.statement,
      quotation: claims.quotation,
      cueClass: claims.cueClass,
      workflow: claims.workflow,
      verdict: claims.verdict,
      attributionCheck: claims.attributionCheck,
      articleId: claims.articleId,
      articleTitle: articles.title,
      publisher: articles.publisher,
      articleUrl: articles.url,
      publishedOn: articles.publishedOn,
      author: articles.author,
      sha256: articles.sha256,
      provenance: articles.provenance,
    },
    (db, fields) =>
      db
        .select(fields)
        .from(claims)
        .innerJoin(articles, eq(articles.id, claims.articleId))
        .where(among(db, column, "keys")),
  );
const rowsById = rowsWhere(claims.id);
const rowsByRank = rowsWhere(claims.rank);

/** Returns these claims in the order of the ids, without those that do not exist. */
export async function backedClaims(db: Handle, ids: readonly string[], viewer: string | null): Promise<Backed[]> {
  const rows = new Map((await rowsById(db, { keys: ids })).map((row) => [row.id, row]));
  return backed(
    db,
    ids.flatMap((id) => rows.get(id) ?? []),
    viewer,
  );
}

/** Returns the claims of these ranks, newest first. */
export async function backedByRank(db: Handle, ranks: readonly number[], viewer: string | null): Promise<Backed[]> {
  return backed(
    db,
    (await rowsByRank(db, { keys: ranks })).sort((a, b) => b.rank - a.rank),
    viewer,
  );
}

/** Uses a number of queries that does not grow with the number of claims. Omits the judgements on claims whose reviews are closed to the viewer. */
async function backed(db: Handle, rows: readonly Row[], viewer: string | null): Promise<Backed[]> {
  const ids = rows.map((row) => row.id);
  const parts = await partsOf(db, ids);
  const closed = await closedAmong(db, viewer, ids);
  return rows.map((row) => {
    const { claim, article } = assemble(row, parts);
    return { article, claim: closed.has(row.id) ? withClosedReviews(claim) : claim };
  });
}

function withClosedReviews(claim: BackedClaim): BackedClaim {
  return { ...claim, ...CLOSED, closed: true, reviewsAgree: true, reviews: [], ruling: null };
}

type Row = Awaited<ReturnType<typeof rowsById>>[number];
type Parts = Awaited<ReturnType<typeof partsOf>>;

const wordsByClaim = prepared(
  { claimId: claimSpans.claimId, role: claimSpans.role, exact: claimSpans.exact },
  (db, fields) =>
    db
      .select(fields)
      .from(claimSpans)
      .where(and(among(db, claimSpans.claimId, "ids"), inArray(claimSpans.role, ["source", "content", "cue"])))
      .orderBy(asc(claimSpans.claimId), asc(claimSpans.role), asc(claimSpans.place)),
);

async function partsOf(db: Handle, ids: readonly string[]) {
  const relations = (await relationsOf(db, ids)).filter((relation) => relation.state === "confirmed");
  const roles = await rolesOf(db, ids);
  const [evidence, rulings] = [await evidenceOf(db, ids), await rulingsOf(db, ids)];
  const current = currentReviews(await reviewsOf(db, ids));
  const otherWords = await otherWordsOf(db, current);
  return {
    words: grouped(await wordsByClaim(db, { ids }), (span) => span.claimId),
    roles: grouped(roles, (role) => role.claimId),
    bodies: await bodiesAbove(
      db,
      roles.map((role) => role.id),
    ),
    candidates: grouped(await candidatesOf(db, ids), (one) => one.claimId),
    tags: grouped(await tagsOf(db, ids), (tag) => tag.claimId),
    evidence: grouped(evidence, (entry) => entry.claimId),
    // A report speaks of the words that the claim has: who judged other ones has yet to look at these.
    reviews: grouped(
      current.filter(({ id }) => !otherWords.has(id)),
      (entry) => entry.claimId,
    ),
    rulings: new Map(rulings.map((ruling) => [ruling.claimId, ruling])),
    relations: grouped(
      relations.flatMap((relation) => [
        { ...relation, of: relation.a, to: relation.b, end: "a" as const },
        { ...relation, of: relation.b, to: relation.a, end: "b" as const },
      ]),
      (relation) => relation.of,
    ),
    standings: await standingsOf(db, ids),
    others: await summaries(db, [...new Set(relations.flatMap((relation) => [relation.a, relation.b]))], null),
  };
}

function assemble(row: Row, parts: Parts): Backed {
  const { id, articleId, articleTitle, articleUrl, publisher, publishedOn, author, sha256 } = row;
  const words = parts.words.get(id) ?? [];
  const current = parts.reviews.get(id) ?? [];
  const ruling = parts.rulings.get(id);
  const { speakers, relays } = castOf(parts.roles.get(id) ?? []);
  const candidates = parts.candidates.get(id);
  return {
    article: { id: articleId, title: articleTitle, publisher, url: articleUrl, publishedOn, author, sha256 },
    claim: {
      id,
      statement: row.statement,
      fragments: words.filter((span) => span.role === "content"),
      quotation: row.quotation,
      cueClass: row.cueClass,
      cue: words.find((span) => span.role === "cue")?.exact ?? null,
      articleId,
      speakers: speakers.map((role) => playedBy(role, row, parts.bodies)),
      ...mentionOf(words, speakers),
      ...(candidates ? { candidates: candidates.map(({ name }) => name) } : {}),
      relays: relays.map((role) => playedBy(role, row, parts.bodies)),
      workflow: row.workflow,
      verdict: row.verdict,
      attributionCheck: row.attributionCheck,
      reviewsAgree: deskPosition(current, null).agreed,
      tags: (parts.tags.get(id) ?? []).map((tag) => tag.tag),
      evidence: (parts.evidence.get(id) ?? []).map((entry) => {
        const { stance, title, url, excerpt, note, reliability, credibility, at, byName } = entry;
        return { stance, title, url, excerpt, note, reliability, credibility, by: byName, at: iso(at) };
      }),
      standing: parts.standings.get(id) ?? UNLINKED,
      relations: relationsFrom(id, parts),
      reviews: current.map(judgement),
      ruling: ruling ? judgement(ruling) : null,
    },
  };
}

/** Returns how the article calls the one speaker, unless that is their name. */
function mentionOf(
  words: readonly { role: string; exact: string }[],
  [only, ...others]: readonly RoleRow[],
): Pick<BackedClaim, "mention"> {
  const written = words.flatMap(({ role, exact }) => (role === "source" ? [exact] : [])).join(" … ");
  if (!only || others.length > 0 || written === "" || isNamedBy(written, only.name)) return {};
  return { mention: { words: written, byDesk: only.resolvedBy === null } };
}

function playedBy(role: RoleRow, article: Pick<Row, "provenance">, bodies: Bodies): BackedClaim["speakers"][number] {
  const { id, name, kind, describedAs } = role;
  const partOf = chainOf(bodies, id).map((body) => bodies.get(body)?.name ?? "");
  const within = partOf.length > 0 ? { partOf } : {};
  return { id, name, kind, ...within, describedAs, reliability: reliabilityIn(article, role) };
}

type RoleRow = NonNullable<ReturnType<Parts["roles"]["get"]>>[number];

function relationsFrom(claimId: string, { relations, others, standings }: Parts): BackedClaim["relations"] {
  const reversed = new Set(standings.get(claimId)?.reversals.map((one) => one.claimId));
  return (relations.get(claimId) ?? []).flatMap(({ type, marks, reconciled, reconciledWhy, to, end, ...link }) => {
    const other = others.get(to);
    // Readers should know which reasons were not written by a person; only those of suggestions have marks.
    const reason = marks === null ? link.reason : `Suggested by Stet and confirmed by a reviewer. ${link.reason}`;
    if (!other) return [];
    const { id, statement, speakers } = other;
    return [
      {
        ...{ words: relationWords(type, end), reason, claimId: id, statement, speakers },
        ...(reconciled ? { reconciled: { how: reconciled, why: reconciledWhy } } : {}),
        ...(type === "contradicts" && reversed.has(id) ? { reversal: true as const } : {}),
      },
    ];
  });
}

type JudgementRow = Pick<SnapshotJudgement, "verdict" | "attributionCheck" | "reasons"> & {
  at: number;
  byName: string;
};

function judgement({ verdict, attributionCheck, reasons, at, byName }: JudgementRow): SnapshotJudgement {
  return { by: byName, at: iso(at), verdict, attributionCheck, reasons };
}

/** Formats a moment as reports state it: ISO 8601, UTC. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}
