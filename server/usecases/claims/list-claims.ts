/** The claims list: a page by filter, the counts beside it, and the neighbours of one claim in it. */
import { z } from "zod";
import type { Handle } from "../../../db/database";
import { CLAIM_SORTS, standingOf } from "../../domain/claim";
import { notFound } from "../../domain/refusal";
import { claimFilter, id } from "../../domain/schemas";
import { type ListedRow, listClaims } from "../../store/claim-list";
import { getClaim, rolesOf, spansOf, tagsOf } from "../../store/claims";
import { grouped } from "../../store/grouped";
import { countReviews } from "../../store/reviews";
import { standingsOf } from "../../store/standings";
import { workers } from "../../workers/workers";
import { reading } from "../define";

const filtered = z.object({ filter: claimFilter.default({}), sort: z.enum(CLAIM_SORTS).default("newest") });

/** A page of claims with all that a row shows, in a fixed number of queries whatever the page holds. */
export const listClaimPage = reading({
  action: "claim.read",
  input: filtered.extend({
    cursor: z.number().int().nullish(),
    limit: z.number().int().min(1).max(200).default(50),
    /** Whether to tell where each claim stands in its article, and in which words. */
    marks: z.boolean().default(false),
  }),
  run: async ({ input, db, actor }) => {
    const { filter, sort, limit } = input;
    const page = await listClaims(db, { filter, sort, limit, after: input.cursor ?? null, me: actor?.id ?? null });
    return { claims: await withParts(db, page.claims, input.marks), next: page.next };
  },
});

async function withParts(db: Handle, rows: readonly ListedRow[], withMarks: boolean) {
  const ids = rows.map((row) => row.id);
  const roles = grouped(await rolesOf(db, ids), (role) => role.claimId);
  const tags = grouped(await tagsOf(db, ids), (tag) => tag.claimId);
  const marks = withMarks ? grouped(await spansOf(db, ids), (span) => span.claimId) : null;
  const standings = await standingsOf(db, ids);
  const reviewed = await countReviews(db, ids);
  return rows.map((row) => {
    const { articleId, articleTitle, publisher, publishedOn } = row;
    const cast = roles.get(row.id) ?? [];
    return {
      id: row.id,
      statement: row.statement,
      hits: row.hits,
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
      article: { id: articleId, title: articleTitle, publisher, publishedOn },
      speakers: cast.filter((entry) => entry.role === "speaker").map(namedAs),
      relays: cast.filter((entry) => entry.role === "relay").map(namedAs),
      tags: (tags.get(row.id) ?? []).map((tag) => tag.tag),
      standing: standings.get(row.id) ?? standingOf("", []),
      reviews: reviewed.get(row.id) ?? 0,
      marks: marks && marksOf(marks.get(row.id) ?? []),
    };
  });
}

type Role = Awaited<ReturnType<typeof rolesOf>>[number];
const namedAs = ({ id: sourceId, name, describedAs }: Role) => ({ id: sourceId, name, describedAs });

function marksOf(spans: Awaited<ReturnType<typeof spansOf>>) {
  return {
    quote: spans.filter((span) => span.role === "content").map((span) => span.exact),
    cue: spans.find((span) => span.role === "cue")?.exact ?? null,
    spans: spans.map(({ role, start, end }) => ({ role, start, end })),
  };
}

/** For each facet, how many claims each value would leave. */
export const countClaimFacets = reading({
  action: "claim.read",
  input: z.object({ filter: claimFilter.default({}) }),
  run: ({ input, db, actor }) => workers().countFacets(db, input.filter, actor?.id ?? null),
});

/** The claims before and after this one under the same filter and order. */
export const readNeighbours = reading({
  action: "claim.read",
  input: filtered.extend({ id }),
  run: async ({ input, db, actor }) => {
    const claim = await getClaim(db, input.id);
    if (!claim) throw notFound("claim");
    const query = { filter: input.filter, me: actor?.id ?? null, after: claim.rank, limit: 1 };
    const next = await listClaims(db, { ...query, sort: input.sort });
    const previous = await listClaims(db, { ...query, sort: input.sort === "newest" ? "oldest" : "newest" });
    return { previous: previous.claims[0]?.id ?? null, next: next.claims[0]?.id ?? null };
  },
});
