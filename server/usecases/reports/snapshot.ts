/** Gathering everything that backs the chosen claims into the snapshot that a report freezes. */
import type { Handle } from "../../../db/database";
import { standingOf } from "../../domain/claim";
import { relationWords } from "../../domain/relation";
import {
  isDisputed,
  METHOD,
  type ReportSnapshot,
  type SnapshotArticle,
  type SnapshotClaim,
  type SnapshotJudgement,
  wasReviewed,
} from "../../domain/report";
import { deskPosition } from "../../domain/review";
import type { ReportScope } from "../../domain/schemas";
import { toCodePoints } from "../../domain/span";
import { getArticle } from "../../store/articles";
import { claimIdsOf } from "../../store/claim-list";
import { type ClaimRow, claimsById, rolesOf, spansOf, tagsOf } from "../../store/claims";
import { chainHead } from "../../store/events";
import { evidenceOf } from "../../store/evidence";
import { grouped } from "../../store/grouped";
import { relationsOf } from "../../store/relations";
import { reviewsOf, rulingsOf } from "../../store/reviews";
import { standingsOf } from "../claims/standings";
import { summaries } from "../claims/summaries";
import { deskName } from "../desk/overview";
import { scopeWords } from "./scope-words";

/** A report can hold this many claims; a larger scope is cut, and says so. */
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

/** Builds the snapshot. Reads only; the same desk and request give the same snapshot. */
export async function buildSnapshot(db: Handle, request: SnapshotRequest): Promise<ReportSnapshot> {
  const { scope, now, by, ...named } = request;
  const found = "claimIds" in scope ? scope.claimIds : await claimIdsOf(db, scope.filter, by.id, MOST_CLAIMS + 1);
  const ids = [...new Set(found)].slice(0, MOST_CLAIMS);
  const cut = found.length > MOST_CLAIMS ? ` Cut off after the first ${MOST_CLAIMS} claims.` : "";
  const articles = new Map<string, { shown: SnapshotArticle; text: string }>();
  const claims = await snapshotClaims(db, ids, articles);
  return {
    format: "stet-report-1",
    ...named,
    desk: await deskName(db),
    frozenAt: iso(now),
    frozenBy: by.name,
    scope: { words: `${await scopeWords(db, scope)}${cut}`, claims: claims.length },
    method: [...METHOD],
    reviewers: reviewersOf(claims),
    counts: {
      claims: claims.length,
      ruled: claims.filter((claim) => claim.workflow === "ruled").length,
      reviewed: claims.filter((claim) => claim.workflow === "reviewed").length,
      notReviewed: claims.filter((claim) => !wasReviewed(claim)).length,
      disputed: claims.filter(isDisputed).length,
      contested: claims.filter((claim) => claim.standing.label === "contested").length,
    },
    chainHead: await chainHead(db),
    articles: [...articles.values()].map((article) => article.shown).sort((a, b) => a.id.localeCompare(b.id, "en")),
    claims,
  };
}

async function snapshotClaims(
  db: Handle,
  ids: readonly string[],
  articles: Map<string, { shown: SnapshotArticle; text: string }>,
): Promise<SnapshotClaim[]> {
  const claims: SnapshotClaim[] = [];
  for (let from = 0; from < ids.length; from += 200) {
    const batch = ids.slice(from, from + 200);
    const parts = await partsOf(db, batch);
    for (const id of batch) {
      const row = parts.rows.get(id);
      if (!row) continue;
      const article = articles.get(row.claim.articleId) ?? (await loadArticle(db, row.claim.articleId));
      articles.set(row.claim.articleId, article);
      claims.push(assemble(row, article.text, parts));
    }
  }
  return claims;
}

async function loadArticle(db: Handle, id: string): Promise<{ shown: SnapshotArticle; text: string }> {
  const article = await getArticle(db, id);
  const { title = "", publisher = null, url = null, publishedOn = null, sha256 = "", text = "" } = article ?? {};
  return { shown: { id, title, publisher, url, publishedOn, sha256 }, text };
}

type Parts = Awaited<ReturnType<typeof partsOf>>;

async function partsOf(db: Handle, ids: readonly string[]) {
  const relations = await relationsOf(db, ids);
  return {
    rows: new Map((await claimsById(db, ids)).map((row) => [row.claim.id, row])),
    spans: grouped(await spansOf(db, ids), (span) => span.claimId),
    roles: grouped(await rolesOf(db, ids), (role) => role.claimId),
    tags: grouped(await tagsOf(db, ids), (tag) => tag.claimId),
    evidence: grouped(await evidenceOf(db, ids), (entry) => entry.evidence.claimId),
    reviews: grouped(await reviewsOf(db, ids), (entry) => entry.review.claimId),
    rulings: new Map((await rulingsOf(db, ids)).map((entry) => [entry.ruling.claimId, entry])),
    relations: relations.filter((relation) => relation.state === "confirmed"),
    standings: await standingsOf(db, ids),
    others: await summaries(db, [...ids, ...relations.flatMap((relation) => [relation.a, relation.b])]),
  };
}

function assemble({ claim }: { claim: ClaimRow }, text: string, parts: Parts): SnapshotClaim {
  const spans = parts.spans.get(claim.id) ?? [];
  const cast = (role: "speaker" | "relay") =>
    (parts.roles.get(claim.id) ?? [])
      .filter((entry) => entry.role === role)
      .map(({ id, name, kind, describedAs, reliability }) => ({ id, name, kind, describedAs, reliability }));
  const current = (parts.reviews.get(claim.id) ?? []).filter(({ review }) => review.supersededAt === null);
  const ruling = parts.rulings.get(claim.id);
  return {
    id: claim.id,
    statement: claim.statement,
    fragments: spans
      .filter((span) => span.role === "content")
      .map(({ exact, prefix, suffix, start, end }) => {
        const [from, to] = toCodePoints(text, [start, end]);
        return { exact, prefix, suffix, start: from, end: to };
      }),
    quotation: claim.quotation,
    cueClass: claim.cueClass,
    cue: spans.find((span) => span.role === "cue")?.exact ?? null,
    articleId: claim.articleId,
    speakers: cast("speaker"),
    relays: cast("relay"),
    workflow: claim.workflow,
    verdict: claim.verdict,
    attributionCheck: claim.attributionCheck,
    reviewsAgree: deskPosition(
      current.map(({ review }) => review),
      null,
    ).agreed,
    tags: (parts.tags.get(claim.id) ?? []).map((tag) => tag.tag),
    evidence: (parts.evidence.get(claim.id) ?? []).map(({ evidence, name }) => {
      const { stance, title, url, excerpt, note, reliability, credibility, at } = evidence;
      return { stance, title, url, excerpt, note, reliability, credibility, by: name, at: iso(at) };
    }),
    ...linksOf(claim.id, parts),
    reviews: current.map(({ review, name }) => judgement(review, name)),
    ruling: ruling ? judgement(ruling.ruling, ruling.name) : null,
  };
}

function linksOf(
  claimId: string,
  { relations, others, standings }: Parts,
): Pick<SnapshotClaim, "relations" | "standing"> {
  const touching = relations.flatMap((relation) => {
    if (relation.a !== claimId && relation.b !== claimId) return [];
    const other = others.get(relation.a === claimId ? relation.b : relation.a);
    return other ? [{ relation, other }] : [];
  });
  return {
    standing: standings.get(claimId) ?? standingOf("", []),
    relations: touching.map(({ relation, other }) => ({
      words: relationWords(relation.type, relation.a === claimId ? "a" : "b"),
      reason: relation.reason,
      claimId: other.id,
      statement: other.statement,
      speakers: other.speakers,
    })),
  };
}

type JudgementRow = Pick<SnapshotJudgement, "verdict" | "attributionCheck" | "reasons"> & { at: number };

function judgement({ verdict, attributionCheck, reasons, at }: JudgementRow, by: string): SnapshotJudgement {
  return { by, at: iso(at), verdict, attributionCheck, reasons };
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

function iso(at: number): string {
  return new Date(at).toISOString();
}
