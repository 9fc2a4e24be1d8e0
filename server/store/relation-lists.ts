/** Lists relations in pages, by filter and order: those that people made, and those that Stet suggests. */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { preparedForms } from "@/db/raw-rows";
import { claimSources, claims, evidence, relations, sources } from "@/db/schema.sqlite";
import type { RelationState, RelationType, SuggestionKind } from "@/server/domain/claims/relation";
import type { PairFilter, PairSort, SuggestionFilter, SuggestionSort } from "@/server/domain/claims/relation-filters";
import { readyFilter } from "./claims/claim-filter";
import type { RelationRow } from "./relations";

/** A condition with the values of its placeholders; conditions of one form have the same SQL. */
type Part = { form: string; where: SQL | undefined; values?: Record<string, unknown> };

const value = (name: string) => sql.placeholder(name);
const found = preparedForms<{ id: string }>(["id"]);
const counted = preparedForms<{ kind: SuggestionKind; n: number }>(["kind", "n"]);

/** Sorts after every name. */
const PAST_NAMES = "\u{10ffff}";
/** The name that a pair is sorted by: that of its first claim's speaker. */
const speakerName = sql<string>`coalesce((select min(${sources.name}) from ${claimSources} join ${sources} on ${sources.id} = ${claimSources.sourceId} where ${claimSources.claimId} = ${relations.a} and ${claimSources.role} = 'speaker'), ${sql.raw(`'${PAST_NAMES}'`)})`;

/** The number of pieces of evidence on the two claims of a pair. */
const evidenceCount = sql<number>`(select count(*) from ${evidence} where ${isNull(evidence.removedAt)} and ${evidence.claimId} in (${relations.a}, ${relations.b}))`;

type PairQuery = {
  type: RelationType | null;
  state: RelationState | null;
  /** Only those that were reconciled, only the others, or both (null). */
  reconciled: boolean | null;
  filter: PairFilter;
  sort: PairSort;
  /** The last relation seen. */
  after: string | null;
  limit: number;
};

/** Lists relations of this type and state by keyset. */
export async function listRelations(db: Handle, query: PairQuery): Promise<RelationRow[]> {
  const { type, state, reconciled, filter, sort, after, limit } = query;
  const parts: Part[] = [
    { form: type ? "type" : "", where: type ? eq(relations.type, value("type")) : undefined, values: { type } },
    { form: state ? "state" : "", where: state ? eq(relations.state, value("state")) : undefined, values: { state } },
    reconciled === null ? { form: "", where: undefined } : byReconciling(reconciled),
    await byOneClaim(db, filter),
    byKindOfPair(filter.pair),
    ...(after === null ? [] : [await behind(db, sort, after)]),
  ];
  return page(db, { parts, order: PAIR_ORDERS[sort], form: sort, limit });
}

const PAIR_ORDERS: Record<PairSort, SQL[]> = {
  newest: [desc(relations.id)],
  oldest: [asc(relations.id)],
  speaker: [asc(speakerName), asc(relations.id)],
  evidence: [asc(evidenceCount), asc(relations.id)],
};

async function behind(db: Handle, sort: PairSort, after: string): Promise<Part> {
  const id = value("after");
  if (sort === "newest") return { form: "after", where: sql`${relations.id} < ${id}`, values: { after } };
  if (sort === "oldest") return { form: "after", where: sql`${relations.id} > ${id}`, values: { after } };
  const key = sort === "speaker" ? speakerName : evidenceCount;
  const [last] = await db
    .select({ key: sql`${key}` })
    .from(relations)
    .where(eq(relations.id, after));
  const where = sql`(${key}, ${relations.id}) > (${value("key")}, ${id})`;
  return { form: "after", where, values: { after, key: last?.key ?? "" } };
}

/** Where a page of suggestions begins: behind this one. */
type SuggestionPlace = { score: number; id: string };
type SuggestionQuery = {
  filter: SuggestionFilter;
  sort: SuggestionSort;
  after: SuggestionPlace | null;
  limit: number;
};

/** Lists suggestions between claims that are in use by keyset. */
export async function listSuggestions(db: Handle, query: SuggestionQuery): Promise<RelationRow[]> {
  const { filter, sort, after, limit } = query;
  const parts = [...(await suggested(db, filter)), bySureness(filter), ...(after ? [past(sort, after)] : [])];
  return page(db, { parts, order: SUGGESTION_ORDERS[sort], form: `suggested ${sort}`, limit });
}

const SUGGESTION_ORDERS: Record<SuggestionSort, SQL[]> = {
  likeliest: [desc(relations.score), desc(relations.id)],
  newest: [desc(relations.id)],
};

function past(sort: SuggestionSort, { score, id }: SuggestionPlace): Part {
  const where =
    sort === "newest"
      ? sql`${relations.id} < ${value("after")}`
      : sql`(${relations.score}, ${relations.id}) < (${value("score")}, ${value("after")})`;
  return { form: "after", where, values: { score, after: id } };
}

/** Counts the suggestions of each kind, between claims that are in use, that the filter's other fields leave. */
export async function countSuggestions(
  db: Handle,
  filter: SuggestionFilter = {},
): Promise<Partial<Record<SuggestionKind, number>>> {
  const parts = await suggested(db, filter);
  const kind = sql<SuggestionKind>`case when ${relations.sure} = 1 then ${relations.type} else 'worth a look' end`;
  const rows = await counted(db, formOf(parts), valuesOf(parts), () =>
    db
      .select({ kind: kind.as("kind"), n: count() })
      .from(relations)
      .where(and(...parts.map(({ where }) => where)))
      .groupBy(kind),
  );
  return Object.fromEntries(rows.map((row) => [row.kind, Number(row.n)]));
}

async function suggested(db: Handle, filter: SuggestionFilter): Promise<Part[]> {
  return [{ form: "", where: and(eq(relations.state, "suggested"), bothInUse(db)) }, await byOneClaim(db, filter)];
}

/** The type of a suggestion counts only where it is sure. */
function bySureness({ kind, sure }: SuggestionFilter): Part {
  const isSure = kind === undefined ? sure : kind !== "worth a look";
  const contradicted = sure !== undefined && isSure !== sure;
  const ofType = kind !== undefined && kind !== "worth a look";
  return {
    form: `${isSure} ${contradicted} ${ofType}`,
    where: and(
      isSure === undefined ? undefined : eq(relations.sure, isSure ? 1 : 0),
      contradicted ? sql`0 = 1` : undefined,
      ofType ? eq(relations.type, value("kind")) : undefined,
    ),
    values: { kind },
  };
}

function byReconciling(reconciled: boolean): Part {
  return { form: `reconciled ${reconciled}`, where: (reconciled ? isNotNull : isNull)(relations.reconciled) };
}

function byKindOfPair(pair: PairFilter["pair"]): Part {
  const own = sql`exists (select 1 from ${claimSources} as one join ${claimSources} as other on other.source_id = one.source_id where one.claim_id = ${relations.a} and one.role = 'speaker' and other.claim_id = ${relations.b} and other.role = 'speaker')`;
  if (pair === undefined) return { form: "", where: undefined };
  return { form: pair, where: pair === "a speaker's reversal" ? own : sql`not ${own}` };
}

/**
 * Matches relations that have a claim which matches all of these. The claims that each field selects are read once from the
 * index that holds their ranks, instead of being looked up for every relation.
 */
async function byOneClaim(db: Handle, filter: PairFilter): Promise<Part> {
  const { q, speaker, publisher, since, until } = filter;
  const { parts, from, below } = await readyFilter(db, { q, speaker, publisher, since, until }, null);
  if (parts.length === 0 && since === undefined && until === undefined) return { form: "", where: undefined };
  const matches = (end: typeof relations.aRank) =>
    and(
      sql`${end} >= ${value("from")}`,
      sql`${end} < ${value("below")}`,
      ...parts.map(({ walks }) => {
        const ranks = walks.map(({ table, rank, where }) => sql`select ${rank} from ${table} where ${where}`);
        // Nothing was typed that could be searched for.
        return ranks.length === 0 ? sql`0 = 1` : sql`${end} in (${sql.join(ranks, sql` union all `)})`;
      }),
    );
  return {
    form: `one claim ${parts.map(({ form }) => form).join(", ")}`,
    where: or(matches(relations.aRank), matches(relations.bRank)),
    values: Object.assign({ from, below }, ...parts.map(({ values }) => values)),
  };
}

/** Neither claim was set aside. */
function bothInUse(db: Handle) {
  const ends = or(eq(claims.id, relations.a), eq(claims.id, relations.b));
  return notExists(
    db
      .select({ one: sql`1` })
      .from(claims)
      .where(and(ends, eq(claims.workflow, "set aside"))),
  );
}

const formOf = (parts: readonly Part[]) => parts.map(({ form }) => form).join("; ");
const valuesOf = (parts: readonly Part[]) => Object.assign({}, ...parts.map(({ values }) => values ?? {}));

type Page = { parts: readonly Part[]; order: readonly SQL[]; form: string; limit: number };

async function page(db: Handle, query: Page): Promise<RelationRow[]> {
  const values = { ...valuesOf(query.parts), limit: query.limit };
  const rows = await found(db, `${query.form}: ${formOf(query.parts)}`, values, () => idsOf(db, query));
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const kept = await db.select().from(relations).where(inArray(relations.id, ids));
  const byId = new Map(kept.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Selects the ids of a page's relations. */
function idsOf(db: Handle, { parts, order }: Pick<Page, "parts" | "order">) {
  return db
    .select({ id: relations.id })
    .from(relations)
    .where(and(...parts.map(({ where }) => where)))
    .orderBy(...order)
    .limit(value("limit"));
}
