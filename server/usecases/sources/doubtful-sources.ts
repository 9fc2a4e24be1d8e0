/**
 * Finds entries of the register that may be the same source. An import attaches a name only to an entry with exactly
 * that name: a wrong match puts words into somebody's mouth, while a missed one only leaves two entries side by side.
 * Similar entries are computed on each request, and wait for a person to decide.
 */
import { z } from "zod";
import type { Handle } from "@/db/database";
import type { Actor } from "@/server/domain/people/person";
import { allowedActions } from "@/server/domain/policy";
import { notFound } from "@/server/domain/refusal";
import { id } from "@/server/domain/schemas";
import { isDescription } from "@/server/languages/register-names";
import { readEntry, surerByRole } from "@/server/matching/likeness";
import { bySureness, type LikePair, likePairs } from "@/server/matching/pairs";
import {
  allDistinctions,
  distinctionsOf,
  mergedSources,
  namedSources,
  rolesOfSources,
} from "@/server/store/sources/source-likeness";
import { getSource } from "@/server/store/sources/sources";
import { reading } from "../define";

const PAIRS_AT_MOST = 50;
/**
 * A shared role raises a pair's weight a little; it would not lift the pairs with the least similar names into the
 * list.
 */
const WEIGHED_AT_MOST = 500;

const mayDo = (actor: Actor | null) => allowedActions(actor, ["source.merge", "source.tell apart"]);

/** Returns the entries that may be the same as one source, most likely first, and those that it was told apart from. */
export const listMayBeSame = reading({
  action: "source.read",
  input: z.strictObject({ id }),
  run: async ({ input, db, actor }) => {
    const source = await getSource(db, input.id);
    if (!source) throw notFound("source");
    const pairs = await doubtfulPairs(db, source.id);
    return {
      candidates: (await weighed(db, pairs)).map(({ one, other, likeness }) => {
        const { id, name, kind } = one.id === source.id ? other : one;
        return { source: { id, name, kind }, ...likeness };
      }),
      apart: await distinctionsOf(db, source.id),
      allowed: mayDo(actor),
    };
  },
});

/** Returns the pairs in the whole register that may be the same, most likely first, and their number. */
export const listDoubtful = reading({
  action: "source.read",
  input: z.strictObject({ limit: z.number().int().min(1).max(PAIRS_AT_MOST).default(PAIRS_AT_MOST) }),
  run: async ({ input, db, actor }) => {
    const pairs = await doubtfulPairs(db);
    const surest = (await weighed(db, pairs)).slice(0, input.limit);
    return {
      pairs: surest.map(({ one, other, likeness }) => ({
        one: { id: one.id, name: one.name, kind: one.kind },
        other: { id: other.id, name: other.name, kind: other.kind },
        ...likeness,
      })),
      total: pairs.length,
      allowed: mayDo(actor),
    };
  },
});

/**
 * Returns the pairs that look alike by name, without those that somebody told apart; only those of one source, if
 * given.
 */
async function doubtfulPairs(db: Handle, sourceId?: string): Promise<LikePair[]> {
  const entries = (await namedSources(db)).filter(({ name }) => !isDescription(name)).map(readEntry);
  const own = entries.find((entry) => entry.id === sourceId);
  if (sourceId && !own) return [];
  const near = own ? entries.filter((entry) => entry.places.some((place) => own.sought.includes(place))) : entries;
  const pairs = likePairs(near);
  const apart = await toldApart(db);
  return pairs.filter(({ one, other }) => {
    const concerned = !sourceId || one.id === sourceId || other.id === sourceId;
    return concerned && !apart.has(keyOf(one.id, other.id));
  });
}

/**
 * Returns the pairs that were told apart, with each entry that has been merged since replaced by the one that it was
 * merged into.
 */
async function toldApart(db: Handle): Promise<Set<string>> {
  const merged = await mergedSources(db);
  const standing = (sourceId: string): string => {
    const into = merged.get(sourceId);
    return into ? standing(into) : sourceId;
  };
  return new Set((await allDistinctions(db)).map(({ a, b }) => keyOf(standing(a), standing(b))));
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Returns the most likely of these pairs, weighed by their roles as well. */
async function weighed(db: Handle, pairs: readonly LikePair[]): Promise<LikePair[]> {
  const surest = pairs.slice(0, WEIGHED_AT_MOST);
  const ids = new Set(surest.flatMap(({ one, other }) => [one.id, other.id]));
  const roles = await rolesOfSources(db, [...ids]);
  const withRoles = (entry: LikePair["one"]) => ({ entry, roles: roles.get(entry.id) ?? [] });
  return surest
    .map(({ one, other, likeness }) => {
      return { one, other, likeness: surerByRole(likeness, withRoles(one), withRoles(other)) };
    })
    .sort(bySureness);
}
