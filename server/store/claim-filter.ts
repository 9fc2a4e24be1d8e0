/** A claim filter in parts: what each part asks of a claim, and how to walk along the claims that it leaves. */
import { and, eq, inArray, isNull, notInArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Handle } from "../../db/database";
import { claimSources, claims, claimTags, relations } from "../../db/schema.sqlite";
import { MIND_CLASSES } from "../domain/attribution";
import { ranksOf } from "../domain/claim-rank";
import type { ClaimFilter } from "../domain/schemas";
import { searchTerms } from "../domain/search-words";
import { hitsInOrder, matches, wordsQuery } from "./search";

/** Claims in the order of their ranks, along one index: `rank` is a column of `table`. */
export type Walk = { table: SQLiteTable; rank: SQLWrapper; where: SQL | undefined };
/**
 * `walks` together meet every claim that meets `where`, some of them more than once; none where no index helps.
 * `whereFound` asks the same of a claim that was found by its rank, for which any index may be used.
 */
export type Part = { name: keyof ClaimFilter; where: SQL; whereFound?: SQL; walks: Walk[] };
/** The parts, all of which a claim has to meet, and the ranks from `from` to before `below`. */
export type ReadyFilter = { parts: Part[]; from: number; below: number };

const ofClaims = (where: SQL | undefined): Walk => ({ table: claims, rank: claims.rank, where });

/** All claims there are. */
export const EVERY_CLAIM: Walk = ofClaims(undefined);

/** Whether a confirmed contradiction touches the claim. */
const CONTESTING = and(eq(relations.type, "contradicts"), eq(relations.state, "confirmed"));
const isContested = sql`(${contestedAs(relations.aRank)} or ${contestedAs(relations.bRank)})`;

/** Reads a filter, looking up what it needs; `me` is the id that "me" stands for. */
export async function readyFilter(db: Handle, filter: ClaimFilter, me: string | null): Promise<ReadyFilter> {
  const parts = [
    byColumn(db, "workflow", claims.workflow, filter.workflow),
    byColumn(db, "verdict", claims.verdict, filter.verdict?.map(noneIsNull)),
    byColumn(db, "check", claims.attributionCheck, filter.check),
    byColumn(db, "quotation", claims.quotation, filter.quotation),
    byColumn(db, "kind", claims.cueClass, filter.kind),
    byColumn(db, "publisher", claims.publisher, filter.publisher),
    byColumn(db, "article", claims.articleId, filter.article === undefined ? undefined : [filter.article]),
    byColumn(db, "assignee", claims.assigneeId, assignees(filter.assignee, me)),
    bySource("speaker", filter.speaker),
    bySource("relay", filter.relay),
    byTag(filter.tag),
    byKind(db, filter.statements),
    byContradictions(filter.contested),
    await byWords(db, filter.q),
  ];
  return { parts: parts.filter((part) => part !== null), ...ranksOf(filter.since, filter.until) };
}

type ColumnName = "workflow" | "verdict" | "attributionCheck" | "quotation" | "cueClass" | "publisher" | "articleId";
type Column = (typeof claims)[ColumnName] | typeof claims.assigneeId;

/** One of these values, null being none. */
function byColumn(
  db: Handle,
  name: Part["name"],
  column: Column,
  values: readonly (string | null)[] | undefined,
): Part | null {
  if (!values || values.length === 0) return null;
  const is = (value: string | null) => (value === null ? isNull(column) : sql`${column} = ${value}`);
  // The plus keeps SQLite from leaving the index that is walked along for this one.
  const where = isOneOf(db.engine === "sqlite" ? sql`+${column}` : sql`${column}`, values);
  const whereFound = isOneOf(sql`${column}`, values);
  return { name, where, whereFound, walks: [...new Set(values)].map((one) => ofClaims(is(one))) };
}

function isOneOf(value: SQL, values: readonly (string | null)[]): SQL {
  const named = values.filter((one) => one !== null);
  const alternatives = [
    ...(named.length > 0 ? [inArray(value, named)] : []),
    ...(values.includes(null) ? [isNull(value)] : []),
  ];
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

const noneIsNull = (verdict: string) => (verdict === "none" ? null : verdict);

function assignees(assignee: string | undefined, me: string | null): (string | null)[] | undefined {
  if (assignee === undefined) return undefined;
  if (assignee === "nobody") return [null];
  return [assignee === "me" ? (me ?? "") : assignee];
}

function bySource(role: "speaker" | "relay", ids: readonly string[] | undefined): Part | null {
  if (!ids || ids.length === 0) return null;
  const { sourceId, rank } = claimSources;
  const plays = eq(claimSources.role, role);
  return {
    name: role,
    where: sql`exists (select 1 from ${claimSources} where ${and(inArray(sourceId, [...ids]), plays, sql`${rank} = ${claims.rank}`)})`,
    walks: [...new Set(ids)].map((id) => ({
      table: claimSources,
      rank,
      where: and(eq(sourceId, id), plays),
    })),
  };
}

function byTag(tags: readonly string[] | undefined): Part | null {
  if (!tags || tags.length === 0) return null;
  const { tag, rank } = claimTags;
  return {
    name: "tag",
    where: sql`exists (select 1 from ${claimTags} where ${and(inArray(tag, [...tags]), sql`${rank} = ${claims.rank}`)})`,
    walks: [...new Set(tags)].map((one) => ({ table: claimTags, rank, where: eq(tag, one) })),
  };
}

/** Statements, or what is thought and intended. Most claims are statements, so that any walk soon meets some. */
function byKind(db: Handle, statements: boolean | undefined): Part | null {
  if (statements === undefined) return null;
  const name = "statements";
  if (statements) return { name, where: notInArray(claims.cueClass, [...MIND_CLASSES]), walks: [] };
  const ofMind = byColumn(db, "kind", claims.cueClass, MIND_CLASSES);
  return ofMind && { ...ofMind, name };
}

function byContradictions(contested: boolean | undefined): Part | null {
  if (contested === undefined) return null;
  const ends = [relations.aRank, relations.bRank];
  return {
    name: "contested",
    where: contested ? isContested : sql`not ${isContested}`,
    walks: contested ? ends.map((rank) => ({ table: relations, rank, where: CONTESTING })) : [],
  };
}

function contestedAs(end: typeof relations.aRank | typeof relations.bRank): SQL {
  return sql`exists (select 1 from ${relations} where ${and(CONTESTING, sql`${end} = ${claims.rank}`)})`;
}

async function byWords(db: Handle, q: string | undefined): Promise<Part | null> {
  if (!q?.trim()) return null;
  const terms = searchTerms(q);
  if (terms.length === 0) return { name: "q", where: sql`0 = 1`, walks: [] };
  const query = await wordsQuery(db, terms);
  return { name: "q", where: matches(db.engine, query), walks: [hitsInOrder(db.engine, query)] };
}
