/** A claim filter in parts: what each part asks of a claim, and how to walk along the claims that it leaves. */
import { and, eq, inArray, isNull, notInArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Handle } from "@/db/database";
import { among } from "@/db/raw-rows";
import { claimSources, claims, claimTags, relations } from "@/db/schema.sqlite";
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
import { closedRanks } from "../reviews/closed-reviews";
import { hitsInOrder, matches, wordsQuery } from "./search";

/** Claims in the order of their ranks, along one index: `rank` is a column of `table`. */
export type IndexScan = { table: SQLiteTable; rank: SQLWrapper; where: SQL | undefined };
/**
 * `walks` together meet every claim that meets `where`, some of them more than once; none where no index helps.
 * `whereFound` asks the same of a claim that was found by its rank, for which any index may be used.
 * Values have placeholders, so that parts of one `form` are the same SQL.
 */
export type Condition = {
  name: keyof ClaimFilter;
  form: string;
  values: Record<string, unknown>;
  where: SQL;
  whereFound?: SQL;
  walks: IndexScan[];
};
/** The parts, all of which a claim has to meet, and the ranks from `from` to before `below`. */
export type ReadyFilter = { parts: Condition[]; from: number; below: number };

const ofClaims = (where: SQL | undefined): IndexScan => ({ table: claims, rank: claims.rank, where });

/** All claims there are. */
export const EVERY_CLAIM: IndexScan = ofClaims(undefined);

/** Whether a confirmed contradiction touches the claim. */
const CONTESTING = and(eq(relations.type, "contradicts"), eq(relations.state, "confirmed"));
const isContested = sql`(${contestedAs(relations.aRank)} or ${contestedAs(relations.bRank)})`;

/** A field's values as they were chosen, and who asks. */
type Asked<Field extends keyof ClaimFilter> = (
  db: Handle,
  values: NonNullable<ClaimFilter[Field]>,
) => Condition | Promise<Condition>;

/** What the fields ask that no column of the claims answers; days are bounds of the ranks. */
const CONDITIONS: { [Field in Exclude<keyof ClaimFilter, ColumnField | "since" | "until">]: Asked<Field> } = {
  q: byWords,
  contested: (_, contested) => byContradictions(contested),
  statements: byKind,
  speaker: (_, ids) => bySource("speaker", ids),
  relay: (_, ids) => bySource("relay", ids),
  tag: (_, tags) => byTag(tags),
};

/** Reads a filter, looking up what it needs; `me` is the id that "me" stands for. */
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
 * Where claims are chosen by how they were judged, those whose reviews are closed to this person are left out: being
 * among the claims found would tell.
 */
async function openTo(db: Handle, filter: ClaimFilter, me: string | null): Promise<Condition | null> {
  if (!asksForJudgement(filter)) return null;
  const closed = await closedRanks(db, me);
  return closed.length === 0 ? null : closedPart(db, closed, false);
}

/** That a claim is one of these, or none of them. */
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

/** One of these values, null being none. */
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
    // The plus keeps SQLite from leaving the index that is walked along for this one.
    where: oneOf(db.engine === "sqlite" ? sql`+${column}` : sql`${column}`),
    whereFound: oneOf(sql`${column}`),
    walks: [...places.map((place) => sql`${column} = ${place}`), ...none].map(ofClaims),
  };
}

/** A part's values, and the placeholders that stand for them. */
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
  const { sourceId, rank } = claimSources;
  const plays = eq(claimSources.role, role);
  const { places, ...part } = placed(role, ids);
  return {
    ...part,
    where: sql`exists (select 1 from ${claimSources} where ${and(inArray(sourceId, places), plays, sql`${rank} = ${claims.rank}`)})`,
    walks: places.map((place) => ({ table: claimSources, rank, where: and(eq(sourceId, place), plays) })),
  };
}

function byTag(tags: readonly string[]): Condition {
  const { tag, rank } = claimTags;
  const { places, ...part } = placed("tag", tags);
  return {
    ...part,
    where: sql`exists (select 1 from ${claimTags} where ${and(inArray(tag, places), sql`${rank} = ${claims.rank}`)})`,
    walks: places.map((place) => ({ table: claimTags, rank, where: eq(tag, place) })),
  };
}

/** Statements, or what is thought and intended. Most claims are statements, so that any walk soon meets some. */
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
