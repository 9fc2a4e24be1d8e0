/** The claims list: a page by filter, the counts beside it, and the neighbours of one claim in it. */
import { z } from "zod";
import type { Handle } from "../../../db/database";
import { standingOf } from "../../domain/claim";
import { notFound } from "../../domain/refusal";
import { CLAIM_SORTS, claimFilter, id } from "../../domain/schemas";
import { type ClaimPage, listClaims } from "../../store/claim-list";
import { getClaim, rolesOf, spansOf, tagsOf } from "../../store/claims";
import { countFacets } from "../../store/facets";
import { grouped } from "../../store/grouped";
import { countReviews } from "../../store/reviews";
import { reading } from "../define";
import { standingsOf } from "./standings";

const filtered = z.object({ filter: claimFilter.default({}), sort: z.enum(CLAIM_SORTS).default("newest") });

/** A page of claims with all that a row shows, in a fixed number of queries whatever the page holds. */
export const listClaimPage = reading({
  action: "claim.read",
  input: filtered.extend({ cursor: z.number().int().nullish(), limit: z.number().int().min(1).max(200).default(50) }),
  run: async ({ input, db, actor }) => {
    const { filter, sort, limit } = input;
    const page = await listClaims(db, { filter, sort, limit, after: input.cursor ?? null, me: actor?.id ?? null });
    return { claims: await withParts(db, page.claims), next: page.next };
  },
});

async function withParts(db: Handle, rows: ClaimPage["claims"]) {
  const ids = rows.map((row) => row.id);
  const spans = grouped(await spansOf(db, ids), (span) => span.claimId);
  const roles = grouped(await rolesOf(db, ids), (role) => role.claimId);
  const tags = grouped(await tagsOf(db, ids), (tag) => tag.claimId);
  const standings = await standingsOf(db, ids);
  const reviewed = await countReviews(db, ids);
  return rows.map(({ articleId, articleTitle, publisher, publishedOn, ...row }) => {
    const own = spans.get(row.id) ?? [];
    const cast = (roles.get(row.id) ?? []).map(({ claimId: _, ...entry }) => entry);
    return {
      ...row,
      article: { id: articleId, title: articleTitle, publisher, publishedOn },
      quote: own.filter((span) => span.role === "content").map((span) => span.exact),
      cue: own.find((span) => span.role === "cue")?.exact ?? null,
      spans: own.map(({ role, start, end }) => ({ role, start, end })),
      speakers: cast.filter((entry) => entry.role === "speaker"),
      relays: cast.filter((entry) => entry.role === "relay"),
      tags: (tags.get(row.id) ?? []).map((tag) => tag.tag),
      standing: standings.get(row.id) ?? standingOf("", []),
      reviews: reviewed.get(row.id) ?? 0,
    };
  });
}

/** For each facet, how many claims each value would leave. */
export const countClaimFacets = reading({
  action: "claim.read",
  input: z.object({ filter: claimFilter.default({}) }),
  run: ({ input, db, actor }) => countFacets(db, input.filter, actor?.id ?? null),
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
