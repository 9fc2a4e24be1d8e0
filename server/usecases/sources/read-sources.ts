/** Reading the register: the list, and one source with everything it has said or relayed. */
import { z } from "zod";
import { onlooker } from "@/server/domain/claims/closed-reviews";
import { allowedActions } from "@/server/domain/policy";
import { notFound } from "@/server/domain/refusal";
import { id } from "@/server/domain/schemas";
import { LONGEST_SEARCH, SOURCE_KINDS } from "@/server/domain/source";
import { claimIdsOf } from "@/server/store/claims/claim-list";
import { summaries } from "@/server/store/claims/summaries";
import { relationsOf } from "@/server/store/relations";
import { getSource, sourceParts } from "@/server/store/sources/sources";
import { workers } from "@/server/workers/workers";
import { reading } from "../define";

/** Names that articles give may be longer than those that people type. */
const MOST_OF_A_NAME = 100_000;

/** A page of the sources by how much they say, or of those that a name or alias matches. */
export const listRegister = reading({
  action: "source.read",
  input: z.strictObject({
    words: z.string().max(LONGEST_SEARCH).default(""),
    kind: z.enum(SOURCE_KINDS).nullish(),
    /** Whether the words may also be in a tag of the source. */
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

const SAID_AT_MOST = 200;

/** One source: its names, dated roles and tags, what it said over time, and where it contradicted itself. */
export const readOneSource = reading({
  action: "source.read",
  input: z.strictObject({ id }),
  run: async ({ input, db, actor }) => {
    const source = await getSource(db, input.id);
    if (!source) throw notFound("source");
    const merged = source.mergedInto ? await getSource(db, source.mergedInto) : null;
    const spoken = await claimIdsOf(db, { speaker: [source.id] }, null, SAID_AT_MOST);
    const relayed = await claimIdsOf(db, { relay: [source.id] }, null, SAID_AT_MOST);
    const claims = await summaries(db, [...spoken, ...relayed], onlooker(actor));
    const said = new Set(spoken);
    const own = (await relationsOf(db, spoken)).filter((relation) => said.has(relation.a) && said.has(relation.b));
    return {
      ...source,
      ...(await sourceParts(db, source.id)),
      mergedIntoName: merged?.name ?? null,
      spoken: spoken.flatMap((claimId) => claims.get(claimId) ?? []),
      relayed: relayed.flatMap((claimId) => claims.get(claimId) ?? []),
      reversals: own.filter((relation) => relation.type === "contradicts" && relation.state === "confirmed"),
      allowed: allowedActions(actor, ["source.edit", "source.merge"]),
    };
  },
});
