/**
 * Splits a claim filter into parts: the condition that each part sets, and the index scans that find the claims it
 * matches.
 */
import { and, eq, inArray, isNull, notInArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Handle } from "@/db/database";
import { among } from "@/db/raw-rows";
import {
  claimCandidates,
  claimSlots,
  claimSources,
  claims,
  claimTags,
  claimTopics,
  evidence,
  relations,
} from "@/db/schema.sqlite";
import { MIND_CLASSES } from "@/server/domain/claims/attribution";
import {
  asksForJudgement,
  CLAIM_FILTERS,
  type ClaimFilter,
  COLUMN_FIELDS,
  type ColumnField,
  chosenFields,
  columnValues,
  type SourceField,
} from "@/server/domain/claims/claim-filters";
import { ranksOf } from "@/server/domain/claims/claim-rank";
import { searchTerms } from "@/server/domain/words/search-words";
import { CONTESTING } from "../relations";
import { closedRanks } from "../reviews/closed-reviews";
import { hitsInOrder, matches, wordsQuery } from "./search";

/** Scans claims in the order of their ranks along one index; `rank` is a column of `table`. */
export type IndexScan = { table: SQLiteTable; rank: SQLWrapper; where: SQL | undefined };
/**
 * The union of `walks` covers every claim that matches `where`, some of them more than once; it is empty if no index
 * helps. `whereFound` is the same condition for a claim already found by its rank, for which SQLite may use any index.
 * Values are placeholders, so parts with the same `form` have the same SQL.
 */
export type Condition = {
  name: keyof ClaimFilter;
  form: string;
  values: Record<string, unknown>;
  where: SQL;
  whereFound?: SQL;
  walks: IndexScan[];
};
/** The parts, all of which a claim must match, and the ranks from `from` up to but not including `below`. */
export type ReadyFilter = { parts: Condition[]; from: number; below: number };

const ofClaims = (where: SQL | undefined): IndexScan => ({ table: claims, rank: claims.rank, where });

/** Scans all claims. */
export const EVERY_CLAIM: IndexScan = ofClaims(undefined);

/** Whether a contradiction contests the claim. */
const isContested = sql`(${contestedAs(relations.aRank)} or ${contestedAs(relations.bRank)})`;

/** Builds a part from a field's chosen values and the person who asks. */
type Asked<Field extends keyof ClaimFilter> = (
  db: Handle,
  values: NonNullable<ClaimFilter[Field]>,
) => Condition | Promise<Condition>;

/** The conditions of fields that are not a column of the claims table; days become bounds of the rank. */
const CONDITIONS: { [Field in Exclude<keyof ClaimFilter, ColumnField | "since" | "until">]: Asked<Field> } = {
  q: byWords,
  contested: (_, contested) => byContradictions(contested),
  unsure: (_, unsure) => byCandidates(unsure),
  evidence: (_, has) => byEvidence(has),
  statements: byKind,
  speaker: (_, ids) => bySource("speaker", ids),
  relay: (_, ids) => bySource("relay", ids),
  about: (_, names) => byName(names),
  tag: (_, tags) => byTag(tags),
  topic: (_, ids) => byTopic(ids),
};

/** Prepares a filter, looking up what it needs; `me` is the id that "me" stands for. */
export async function readyFilter(db: Handle, filter: ClaimFilter, me: string | null): Promise<ReadyFilter> {
  const columns = columnValues(filter, me);
  const parts = await Promise.all(
    chosenFields(filter).map((field) => {
      if (isColumn(field)) return byColumn(db, field, columns[field] ?? []);
      if (field === "since" || field === "until") return null;
      return (CONDITIONS[field] as Asked<typeof field>)(db, filter[field] as never);
    }),
  );
  const open = await openTo(db, filter, me);
  return { parts: [...parts, open].filter((part) => part !== null), ...ranksOf(filter.since, filter.until) };
}

const isColumn = (field: keyof ClaimFilter): field is ColumnField =>
  (COLUMN_FIELDS as readonly string[]).includes(field);

/**
 * When a filter selects by judgement, excludes the claims whose reviews are closed to this person: their presence in
 * the result would reveal the judgement.
 */
async function openTo(db: Handle, filter: ClaimFilter, me: string | null): Promise<Condition | null> {
  if (!asksForJudgement(filter)) return null;
  const closed = await closedRanks(db, me);
  return closed.length === 0 ? null : closedPart(db, closed, false);
}

/** Matches claims that are among these, or claims that are not. */
export function closedPart(db: Handle, ranks: readonly number[], isOne: boolean): Condition {
  const isAmong = among(db, claims.rank, "closed");
  return {
    name: "verdict",
    form: isOne ? "closed" : "not closed",
    values: { closed: ranks },
    where: isOne ? isAmong : sql`not (${isAmong})`,
    walks: [],
  };
}

/** Matches any of these values; null stands for no value. */
function byColumn(db: Handle, name: ColumnField, values: readonly (string | null)[]): Condition {
  return byValues(db, name, claims[CLAIM_FILTERS[name].column], values);
}

function byValues(
  db: Handle,
  name: Condition["name"],
  column: (typeof claims)[(typeof CLAIM_FILTERS)[ColumnField]["column"]],
  values: readonly (string | null)[],
): Condition {
  const { places, ...part } = placed(name, values);
  const none = values.includes(null) ? [isNull(column)] : [];
  const oneOf = (value: SQL) =>
    sql`(${sql.join([...(places.length > 0 ? [inArray(value, places)] : []), ...none], sql` or `)})`;
  return {
    ...part,
    // The unary plus keeps SQLite from switching from the scanned index to this column's.
    where: oneOf(db.engine === "sqlite" ? sql`+${column}` : sql`${column}`),
    whereFound: oneOf(sql`${column}`),
    walks: [...places.map((place) => sql`${column} = ${place}`), ...none].map(ofClaims),
  };
}

/** Returns a part's values, and the placeholders that stand for them. */
function placed(name: Condition["name"], values: readonly (string | null)[]) {
  const given = [...new Set(values)].filter((value) => value !== null);
  const names = given.map((_, i) => `${name}${i}`);
  return {
    name,
    form: `${name}${given.length}${values.includes(null) ? " or none" : ""}`,
    values: Object.fromEntries(given.map((value, i) => [names[i], value])),
    places: names.map((placeholder) => sql.placeholder(placeholder)),
  };
}

function bySource(role: SourceField, ids: readonly string[]): Condition {
  return byRows(role, claimSources, claimSources.sourceId, ids, eq(claimSources.role, role));
}

const byName = (names: readonly string[]) =>
  byRows("about", claimSlots, claimSlots.words, names, eq(claimSlots.slot, "about"));
const byTag = (tags: readonly string[]) => byRows("tag", claimTags, claimTags.tag, tags);
const byTopic = (ids: readonly string[]) => byRows("topic", claimTopics, claimTopics.topicId, ids);

/** Matches claims that have a row with any of these values in a table that holds several for each claim. */
function byRows(
  name: Condition["name"],
  table: typeof claimSources | typeof claimSlots | typeof claimTags | typeof claimTopics,
  column: SQLiteColumn,
  values: readonly string[],
  also?: SQL,
): Condition {
  const { rank } = table;
  const { places, ...part } = placed(name, values);
  return {
    ...part,
    where: sql`exists (select 1 from ${table} where ${and(inArray(column, places), also, sql`${rank} = ${claims.rank}`)})`,
    walks: places.map((place) => ({ table, rank, where: and(eq(column, place), also) })),
  };
}

/** Matches statements, or thoughts and intentions. Most claims are statements, so any scan soon finds some. */
function byKind(db: Handle, statements: boolean): Condition {
  const name = "statements";
  const where = notInArray(claims.cueClass, [...MIND_CLASSES]);
  return statements
    ? { name, form: name, values: {}, where, walks: [] }
    : byValues(db, name, claims.cueClass, MIND_CLASSES);
}

function byContradictions(contested: boolean): Condition {
  const ends = [relations.aRank, relations.bRank];
  return {
    ...{ name: "contested", form: contested ? "contested" : "uncontested", values: {} },
    where: contested ? isContested : sql`not ${isContested}`,
    walks: contested ? ends.map((rank) => ({ table: relations, rank, where: CONTESTING })) : [],
  };
}

/** Matches claims whose article leaves open who said it, or claims that have no such doubt. */
function byCandidates(unsure: boolean): Condition {
  const { rank, place } = claimCandidates;
  const isOpen = sql`exists (select 1 from ${claimCandidates} where ${rank} = ${claims.rank})`;
  return {
    ...{ name: "unsure", form: unsure ? "unsure" : "sure", values: {} },
    where: unsure ? isOpen : sql`not ${isOpen}`,
    walks: unsure ? [{ table: claimCandidates, rank, where: eq(place, 0) }] : [],
  };
}

/** Matches claims that have evidence, or claims that have none. */
function byEvidence(has: boolean): Condition {
  const { rank, removedAt } = evidence;
  const hasSome = sql`exists (select 1 from ${evidence} where ${and(isNull(removedAt), sql`${rank} = ${claims.rank}`)})`;
  return {
    ...{ name: "evidence", form: has ? "evidence" : "no evidence", values: {} },
    where: has ? hasSome : sql`not ${hasSome}`,
    walks: has ? [{ table: evidence, rank, where: isNull(removedAt) }] : [],
  };
}

function contestedAs(end: typeof relations.aRank | typeof relations.bRank): SQL {
  return sql`exists (select 1 from ${relations} where ${and(CONTESTING, sql`${end} = ${claims.rank}`)})`;
}

async function byWords(db: Handle, q: string): Promise<Condition> {
  const terms = searchTerms(q);
  if (terms.length === 0) return { name: "q", form: "no words", values: {}, where: sql`0 = 1`, walks: [] };
  const { places, ...part } = placed("q", [await wordsQuery(db, terms)]);
  const query = sql`${places[0]}`;
  return { ...part, where: matches(db.engine, query), walks: [hitsInOrder(db.engine, query)] };
}
