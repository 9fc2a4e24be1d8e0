/** Loads what a list shows of each claim, in a fixed number of queries for a whole page. */

import { eq } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
import { articles, claims, people } from "@/db/schema.sqlite";
import type { Candidate } from "@/server/domain/claims/candidates";
import { deskPosition, type Judgement } from "@/server/domain/claims/review";
import { type Standing, UNLINKED } from "@/server/domain/claims/standing";
import { castOf } from "@/server/domain/source";
import { copiedShares } from "../copies";
import { evidenceCounts } from "../evidence";
import { grouped } from "../grouped";
import { judgementsThatCount } from "../reviews/other-words";
import { candidatesOf } from "./candidates";
import { rolesOf, tagsOf } from "./claims";
import { standingsOf } from "./standings";

export type ListedClaim = ReturnType<typeof asListed>;

const rowsByRank = prepared(
  {
    rank: claims.rank,
    id: claims.id,
    statement: claims.statement,
    quotation: claims.quotation,
    cueClass: claims.cueClass,
    confidence: claims.confidence,
    workflow: claims.workflow,
    verdict: claims.verdict,
    attributionCheck: claims.attributionCheck,
    asideReason: claims.asideReason,
    assigneeId: claims.assigneeId,
    assigneeName: people.name,
    version: claims.version,
    publisher: claims.publisher,
    articleId: claims.articleId,
    articleTitle: articles.title,
    publishedOn: articles.publishedOn,
  },
  (db, fields) =>
    db
      .select(fields)
      .from(claims)
      .innerJoin(articles, eq(articles.id, claims.articleId))
      .leftJoin(people, eq(people.id, claims.assigneeId))
      .where(among(db, claims.rank, "ranks")),
);

/** Returns the claims of these ranks in the same order, without those that no longer exist. */
export async function listedClaims(db: Handle, ranks: readonly number[]): Promise<ListedClaim[]> {
  if (ranks.length === 0) return [];
  const rows = await rowsByRank(db, { ranks });
  const ids = rows.map((row) => row.id);
  const roles = grouped(await rolesOf(db, ids), (role) => role.claimId);
  const candidates = grouped(await candidatesOf(db, ids), (one) => one.claimId);
  const tags = grouped(await tagsOf(db, ids), (tag) => tag.claimId);
  const standings = await standingsOf(db, ids);
  const judged = await judgementsThatCount(db, ids);
  const evidence = await evidenceCounts(db, ids);
  const copied = await copiedShares(db, [...new Set(rows.map((row) => row.articleId))]);
  const listed = new Map(
    rows.map((row) => {
      const around = {
        cast: roles.get(row.id) ?? [],
        candidates: candidates.get(row.id) ?? [],
        tags: (tags.get(row.id) ?? []).map(({ tag }) => tag),
        standing: standings.get(row.id) ?? UNLINKED,
        judgements: judged.get(row.id) ?? [],
        evidence: evidence.get(row.id) ?? 0,
        copiedShare: copied.get(row.articleId) ?? null,
      };
      return [row.rank, asListed(row, around)] as const;
    }),
  );
  return ranks.flatMap((rank) => listed.get(rank) ?? []);
}

type Row = Awaited<ReturnType<typeof rowsByRank>>[number];
type Role = Awaited<ReturnType<typeof rolesOf>>[number];
type Around = {
  cast: readonly Role[];
  /** Empty unless the article leaves open who the speaker is. */
  candidates: readonly Candidate[];
  tags: string[];
  standing: Standing;
  judgements: readonly Judgement[];
  /** How many pieces of evidence stand by the claim. */
  evidence: number;
  /** The share of the article's words that its nearest copy has; null if it has none. */
  copiedShare: number | null;
};

function asListed(row: Row, around: Around) {
  const { cast, candidates, tags, standing, judgements, evidence, copiedShare } = around;
  const { speakers, relays } = castOf(cast);
  return {
    id: row.id,
    statement: row.statement,
    quotation: row.quotation,
    cueClass: row.cueClass,
    confidence: row.confidence,
    workflow: row.workflow,
    verdict: row.verdict,
    attributionCheck: row.attributionCheck,
    asideReason: row.asideReason,
    assigneeId: row.assigneeId,
    assigneeName: row.assigneeName,
    version: row.version,
    article: {
      id: row.articleId,
      title: row.articleTitle,
      publisher: row.publisher,
      publishedOn: row.publishedOn,
      copiedShare,
    },
    speakers: speakers.map(namedAs),
    relays: relays.map(namedAs),
    candidates: candidates.map(({ name, sourceId }) => ({ name, sourceId })),
    tags,
    standing,
    evidence,
    reviews: judgements.length,
    reviewsAgree: deskPosition(judgements, null).agreed,
  };
}

const namedAs = ({ id, name, describedAs }: Role) => ({ id, name, describedAs });
