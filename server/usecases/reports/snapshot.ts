/** Gathers everything that backs the chosen claims into the snapshot that a report freezes. */
import type { Handle } from "@/db/database";
import { toCodePoints } from "@/server/domain/articles/span";
import {
  isInConflict,
  METHOD,
  type ReportSnapshot,
  type SnapshotArticle,
  type SnapshotClaim,
  wasReviewed,
} from "@/server/domain/report";
import type { ReportScope } from "@/server/domain/schemas";
import { counted, countWords } from "@/server/domain/words/counted";
import { getArticle } from "@/server/store/articles";
import { backedClaims, iso } from "@/server/store/claims/backed-claims";
import { claimIdsOf, countClaims, countLeftOut } from "@/server/store/claims/claim-list";
import { spansOf } from "@/server/store/claims/claims";
import { grouped } from "@/server/store/grouped";
import { chainHead } from "@/server/store/history/events";
import { deskName } from "../desk/overview";
import { scopeWords } from "./scope-words";

/** The most claims that a report can hold; of a larger scope it takes the newest, and says so. */
export const MOST_CLAIMS = 5000;

export type SnapshotRequest = {
  reportId: string;
  edition: number;
  title: string;
  summary: string;
  scope: ReportScope;
  correction: string | null;
  by: { id: string | null; name: string };
  now: number;
};

/** Builds the snapshot. Only reads; the same desk and request give the same snapshot. */
export async function buildSnapshot(db: Handle, request: SnapshotRequest): Promise<ReportSnapshot> {
  const { scope, now, by, ...named } = request;
  const found = "claimIds" in scope ? scope.claimIds : await claimIdsOf(db, scope.filter, by.id, MOST_CLAIMS);
  const ids = [...new Set(found)];
  const matching = "filter" in scope && ids.length === MOST_CLAIMS ? await countClaims(db, scope.filter, by.id) : 0;
  const articles = new Map<string, { shown: SnapshotArticle; text: string }>();
  const claims = await snapshotClaims(db, ids, articles, by.id);
  const leftOut = "filter" in scope ? await countLeftOut(db, scope.filter, by.id) : 0;
  const closed = leftOut + claims.filter((claim) => claim.closed).length;
  return {
    format: "stet-report-1",
    ...named,
    desk: await deskName(db),
    frozenAt: iso(now),
    frozenBy: by.name,
    scope: {
      words: `${await scopeWords(db, scope)}${cutWords(matching)}${leftOutWords(leftOut)}`,
      claims: claims.length,
    },
    method: [...METHOD],
    reviewers: reviewersOf(claims),
    counts: {
      claims: claims.length,
      ruled: claims.filter((claim) => claim.workflow === "ruled").length,
      reviewed: claims.filter((claim) => claim.workflow === "reviewed").length,
      notReviewed: claims.filter((claim) => !wasReviewed(claim)).length,
      disputed: claims.filter(isInConflict).length,
      contested: claims.filter((claim) => claim.standing.label === "contested").length,
    },
    chainHead: await chainHead(db),
    articles: [...articles.values()].map((article) => article.shown).sort((a, b) => a.id.localeCompare(b.id, "en")),
    claims,
    ...(closed > 0 ? { closed } : {}),
  };
}

function cutWords(matching: number): string {
  if (matching <= MOST_CLAIMS) return "";
  return ` ${counted(matching, "claim")} match; the report holds the newest ${countWords(MOST_CLAIMS)} of them.`;
}

function leftOutWords(n: number): string {
  return n === 0 ? "" : ` Without ${countWords(n)} whose reviews are closed to the person who asked.`;
}

async function snapshotClaims(
  db: Handle,
  ids: readonly string[],
  articles: Map<string, { shown: SnapshotArticle; text: string }>,
  viewer: string | null,
): Promise<SnapshotClaim[]> {
  const claims: SnapshotClaim[] = [];
  for (let from = 0; from < ids.length; from += 200) {
    const batch = ids.slice(from, from + 200);
    const spans = grouped(await spansOf(db, batch), (span) => span.claimId);
    for (const { claim, article } of await backedClaims(db, batch, viewer)) {
      const known = articles.get(article.id) ?? {
        shown: article,
        text: (await getArticle(db, article.id))?.text ?? "",
      };
      articles.set(article.id, known);
      const content = (spans.get(claim.id) ?? []).filter((span) => span.role === "content");
      claims.push({ ...claim, fragments: content.map((span) => fragmentOf(span, known.text)) });
    }
  }
  return claims;
}

type StoredSpan = Awaited<ReturnType<typeof spansOf>>[number];

function fragmentOf(
  { exact, prefix, suffix, start, end }: StoredSpan,
  text: string,
): SnapshotClaim["fragments"][number] {
  const [from, to] = toCodePoints(text, [start, end]);
  return { exact, prefix, suffix, start: from, end: to };
}

function reviewersOf(claims: readonly SnapshotClaim[]): ReportSnapshot["reviewers"] {
  const names = new Set(
    claims.flatMap((claim) => [...claim.reviews.map((r) => r.by), ...(claim.ruling ? [claim.ruling.by] : [])]),
  );
  return [...names]
    .sort((a, b) => a.localeCompare(b, "en"))
    .map((name) => ({
      name,
      reviews: claims.flatMap((claim) => claim.reviews).filter((review) => review.by === name).length,
      rulings: claims.filter((claim) => claim.ruling?.by === name).length,
    }));
}
