/** Reads the claims list: a page by filter, the facet counts beside it, and the neighbours of one claim. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { CLAIM_SORTS } from "@/server/domain/claims/claim";
import { LONG_FIELDS } from "@/server/domain/claims/claim-filters";
import { CLOSED, onlooker } from "@/server/domain/claims/closed-reviews";
import { notFound } from "@/server/domain/refusal";
import { claimFilter, id } from "@/server/domain/schemas";
import { LONGEST_SEARCH } from "@/server/domain/source";
import { type Hit, hitsIn, searchTerms } from "@/server/domain/words/search-words";
import { countLeftOut, idsOf, listClaims, type RankPage } from "@/server/store/claims/claim-list";
import { getClaim, spansOf } from "@/server/store/claims/claims";
import { type ListedClaim, listedClaims } from "@/server/store/claims/listed-claims";
import { grouped } from "@/server/store/grouped";
import { closedAmong } from "@/server/store/reviews/closed-reviews";
import { workers } from "@/server/workers/workers";
import { reading } from "../define";

const filtered = z.strictObject({ filter: claimFilter.default({}), sort: z.enum(CLAIM_SORTS).default("newest") });

/**
 * `hits` are the positions of the search words in the statement, if there was a search; `marks` are present on request.
 */
type ShownClaim = ListedClaim & { closed: boolean; hits?: Hit[]; marks?: ReturnType<typeof marksOf> };

/**
 * Returns a page of claims with everything that a row shows. The first page also has `leftOut`: how many claims a
 * filter by verdict or attribution check leaves out because their reviews are closed to the caller.
 */
export const listClaimPage = reading({
  action: "claim.read",
  input: filtered.extend({
    cursor: z.number().int().nullish(),
    limit: z.number().int().min(1).max(200).default(50),
    /** Whether to return where each claim stands in its article, and in which words. */
    marks: z.boolean().default(false),
  }),
  run: async ({ input, db, actor }) => {
    const { filter, sort, limit, cursor = null } = input;
    const me = actor?.id ?? null;
    const { ranks, next } = await listClaims(db, { filter, sort, limit, after: cursor, me });
    let claims = await shownTo(db, onlooker(actor), await listedClaims(db, ranks));
    const terms = searchTerms(filter.q ?? "");
    if (terms.length > 0) claims = claims.map((claim) => ({ ...claim, hits: hitsIn(claim.statement, terms) }));
    if (input.marks) claims = await withMarks(db, claims);
    return { claims, next, leftOut: cursor === null ? await countLeftOut(db, filter, me) : 0 };
  },
});

/** Returns the claims as one person may see them: without judgements that are closed to them. */
async function shownTo(db: Handle, me: string | null, claims: readonly ListedClaim[]): Promise<readonly ShownClaim[]> {
  const closed = await closedAmong(
    db,
    me,
    claims.map(({ id: claimId }) => claimId),
  );
  return claims.map((claim) =>
    closed.has(claim.id) ? { ...claim, ...CLOSED, reviewsAgree: true, closed: true } : { ...claim, closed: false },
  );
}

async function withMarks(db: Handle, claims: readonly ShownClaim[]): Promise<ShownClaim[]> {
  const ids = claims.map((claim) => claim.id);
  const spans = grouped(await spansOf(db, ids), (span) => span.claimId);
  return claims.map((claim) => ({ ...claim, marks: marksOf(spans.get(claim.id) ?? []) }));
}

function marksOf(spans: Awaited<ReturnType<typeof spansOf>>) {
  return {
    quote: spans.filter((span) => span.role === "content").map((span) => span.exact),
    cue: spans.find((span) => span.role === "cue")?.exact ?? null,
    spans: spans.map(({ role, start, end }) => ({ role, start, end })),
  };
}

/** Returns, for each facet, the number of claims that each value would leave; a long facet can be searched by words. */
export const countClaimFacets = reading({
  action: "claim.read",
  input: z.strictObject({
    filter: claimFilter.default({}),
    search: z.strictObject({ facet: z.enum(LONG_FIELDS), words: z.string().max(LONGEST_SEARCH) }).nullish(),
  }),
  run: ({ input, db, actor }) => workers().countFacets(db, input.filter, actor?.id ?? null, input.search ?? null),
});

/** Returns the claims before and after this one under the same filter and order. */
export const readNeighbours = reading({
  action: "claim.read",
  input: filtered.extend({ id }),
  run: async ({ input, db, actor }) => {
    const claim = await getClaim(db, input.id);
    if (!claim) throw notFound("claim");
    const query = { ...input, me: actor?.id ?? null, after: claim.rank, limit: 1 };
    const next = await listClaims(db, query);
    const previous = await listClaims(db, { ...query, backwards: true });
    const idOf = async ({ ranks }: RankPage) => (await idsOf(db, ranks))[0] ?? null;
    return { previous: await idOf(previous), next: await idOf(next) };
  },
});
