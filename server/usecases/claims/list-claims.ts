/** The claims list: a page by filter, the counts beside it, and the neighbours of one claim in it. */
import { z } from "zod";
import type { Handle } from "../../../db/database";
import { CLAIM_SORTS } from "../../domain/claim";
import { notFound } from "../../domain/refusal";
import { claimFilter, id } from "../../domain/schemas";
import { hitsIn, searchTerms } from "../../domain/search-words";
import { idsOf, listClaims, type RankPage } from "../../store/claim-list";
import { getClaim, spansOf } from "../../store/claims";
import { grouped } from "../../store/grouped";
import { keptClaims } from "../../store/kept-claims";
import type { ListedClaim } from "../../store/listed-claims";
import { workers } from "../../workers/workers";
import { reading } from "../define";

const filtered = z.object({ filter: claimFilter.default({}), sort: z.enum(CLAIM_SORTS).default("newest") });

/** A page of claims with all that a row shows. `hits` are in the statement; null where no words were searched for. */
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
    const { ranks, next } = await listClaims(db, {
      ...{ filter, sort, limit, me: actor?.id ?? null },
      after: input.cursor ?? null,
    });
    const claims = await keptClaims(db, ranks);
    const terms = searchTerms(filter.q ?? "");
    const marks = input.marks ? await marksOfAll(db, claims) : null;
    return {
      claims: claims.map((claim) => ({
        ...claim,
        hits: terms.length > 0 ? hitsIn(claim.statement, terms) : null,
        marks: marks && marksOf(marks.get(claim.id) ?? []),
      })),
      next,
    };
  },
});

async function marksOfAll(db: Handle, claims: readonly ListedClaim[]) {
  const ids = claims.map((claim) => claim.id);
  return grouped(await spansOf(db, ids), (span) => span.claimId);
}

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
    const idOf = async ({ ranks }: RankPage) => (await idsOf(db, ranks))[0] ?? null;
    return { previous: await idOf(previous), next: await idOf(next) };
  },
});
