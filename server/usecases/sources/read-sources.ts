/** Reads the register: the list, and one source with all that it has said or relayed and the bodies around it. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { type Bodies, chainOf } from "@/server/domain/bodies";
import type { ClaimFilter } from "@/server/domain/claims/claim-filters";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { allowedActions } from "@/server/domain/policy";
import { notFound } from "@/server/domain/refusal";
import { id, MOST_VALUES } from "@/server/domain/schemas";
import { LONGEST_SEARCH, SOURCE_KINDS } from "@/server/domain/source";
import { claimIdsOf } from "@/server/store/claims/claim-list";
import { summaries } from "@/server/store/claims/summaries";
import { reversalsOf } from "@/server/store/relations";
import { bodiesAbove, partsBelow } from "@/server/store/sources/bodies";
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
    /** Whether people are left out: nothing is part of a person. */
    bodies: z.boolean().default(false),
    /** Whether the words may also match a tag of the source. */
    tags: z.boolean().default(false),
    cursor: z
      .strictObject({ exact: z.number().int(), said: z.number().int(), name: z.string().max(MOST_OF_A_NAME), id })
      .nullish(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  run: async ({ input, db, actor }) => {
    const { kind = null, cursor = null, ...asked } = input;
    const { entries, next } = await workers().listSources(db, { ...asked, kind, after: cursor });
    const bodies = await bodiesAbove(
      db,
      entries.map(({ source }) => source.id),
    );
    return {
      sources: entries.map(({ source, exact, spoken, relayed }) => ({
        ...source,
        exact,
        parents: parentsOf(bodies, source.id),
        spoken,
        relayed,
      })),
      next,
      allowed: allowedActions(actor, ["source.add"]),
    };
  },
});

/** The most claims that a source's page shows; the claims list has the others. */
const SAID_AT_MOST = 200;

/**
 * Returns one source: its names, dated roles and tags, what it is part of and what is part of it, its claims over time,
 * and where it contradicted itself.
 */
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
      parents: parentsOf(await bodiesAbove(db, [source.id]), source.id),
      ...(await bodyOf(db, source.id)),
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

/** Returns the bodies that a source is part of, the nearest first. */
function parentsOf(bodies: Bodies, sourceId: string) {
  return chainOf(bodies, sourceId).map((parent) => ({ id: parent, name: bodies.get(parent)?.name ?? "" }));
}

/**
 * Returns the parts of a body with the number of claims that each makes, and how many claims they and the body make
 * together: of so many parts as one filter of claims can name, those nearest to the body.
 */
async function bodyOf(db: Handle, sourceId: string) {
  const all = await partsBelow(db, sourceId);
  const parts = all.slice(0, MOST_VALUES - 1);
  const speaker = [sourceId, ...parts.map((part) => part.id)];
  const counted = parts.length > 0 ? await workers().countFacets(db, { speaker }, null) : null;
  const spoken = new Map(counted?.speaker.map(({ value, count }) => [value, count]));
  return {
    parts: parts.map((part) => ({ ...part, spoken: spoken.get(part.id) ?? 0 })),
    partsLeftOut: all.length - parts.length,
    spokenTogether: counted?.total ?? 0,
  };
}

type Dated = { publishedOn: string | null } | undefined;

/** The earlier first, undated ones last. */
function byDay(one: Dated, other: Dated): number {
  const [a, b] = [one, other].map((claim) => claim?.publishedOn ?? "9999-99-99") as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}
