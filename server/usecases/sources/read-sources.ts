/** Reads the register: the list, and one source with everything that it has said or relayed. */
import { z } from "zod";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { allowedActions } from "@/server/domain/policy";
import { notFound } from "@/server/domain/refusal";
import { id } from "@/server/domain/schemas";
import { LONGEST_SEARCH, SOURCE_KINDS } from "@/server/domain/source";
import { claimIdsOf } from "@/server/store/claims/claim-list";
import { summaries } from "@/server/store/claims/summaries";
import { reversalsOf } from "@/server/store/relations";
import { getSource, sourceParts } from "@/server/store/sources/sources";
import { workers } from "@/server/workers/workers";
import { reading } from "../define";

/** Names from articles may be longer than those that people type. */
const MOST_OF_A_NAME = 100_000;

/** Returns a page of the sources, ordered by the number of their claims, or of those whose name or alias matches. */
export const listRegister = reading({
  action: "source.read",
  input: z.strictObject({
    words: z.string().max(LONGEST_SEARCH).default(""),
    kind: z.enum(SOURCE_KINDS).nullish(),
    /** Whether the words may also match a tag of the source. */
    tags: z.boolean().default(false),
    cursor: z
      .strictObject({ exact: z.number().int(), said: z.number().int(), name: z.string().max(MOST_OF_A_NAME), id })
      .nullish(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  run: async ({ input, db, actor }) => {
    const { words, kind = null, tags, cursor = null, limit } = input;
    const { entries, next } = await workers().listSources(db, { words, kind, tags, after: cursor, limit });
    return {
      sources: entries.map(({ source, spoken, relayed }) => ({ ...source, spoken, relayed })),
      next,
      allowed: allowedActions(actor, ["source.add"]),
    };
  },
});

/** The most claims that a source's page shows; the claims list has the others. */
const SAID_AT_MOST = 200;

/** Returns one source: its names, dated roles and tags, its claims over time, and where it contradicted itself. */
export const readOneSource = reading({
  action: "source.read",
  input: z.strictObject({ id }),
  run: async ({ input, db, actor }) => {
    const source = await getSource(db, input.id);
    if (!source) throw notFound("source");
    const merged = source.mergedInto ? await getSource(db, source.mergedInto) : null;
    const spoken = await claimIdsOf(db, { speaker: [source.id] }, null, SAID_AT_MOST);
    const relayed = await claimIdsOf(db, { relay: [source.id] }, null, SAID_AT_MOST);
    const reversals = await reversalsOf(db, source.id);
    const ends = reversals.flatMap(({ a, b }) => [a, b]);
    const claims = await summaries(db, [...spoken, ...relayed, ...ends], onlooker(actor));
    const shown = (ids: readonly string[]) => ids.flatMap((claimId) => claims.get(claimId) ?? []);
    const countOf = async (filter: ClaimFilter) => (await workers().countFacets(db, filter, null)).total;
    return {
      ...source,
      ...(await sourceParts(db, source.id)),
      mergedIntoName: merged?.name ?? null,
      spoken: shown(spoken),
      relayed: shown(relayed),
      counts: { spoken: await countOf({ speaker: [source.id] }), relayed: await countOf({ relay: [source.id] }) },
      reversals: reversals
        .map(({ id: relationId, a, b, reason }) => ({ id: relationId, reason, claims: shown([a, b]).sort(byDay) }))
        .sort((one, other) => byDay(other.claims.at(-1), one.claims.at(-1))),
      allowed: allowedActions(actor, ["source.edit", "source.merge"]),
    };
  },
});

type Dated = { publishedOn: string | null } | undefined;

/** The earlier first, undated ones last. */
function byDay(one: Dated, other: Dated): number {
  const [a, b] = [one, other].map((claim) => claim?.publishedOn ?? "9999-99-99") as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}
