/** Counts beside the claims list: for each facet, how many claims each of its values would leave. */
import { and, count, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Handle } from "../../db/database";
import { articles, claimSources, claims, claimTags, people, sources } from "../../db/schema.sqlite";
import type { ClaimFilter } from "../domain/schemas";
import { allBut, conditionsOf, isContested } from "./claim-filter";

/** One value of a facet: what to filter by, what to show, how many claims it leaves. */
type FacetValue = { value: string; label: string; count: number };
export type Facets = {
  total: number;
  workflow: FacetValue[];
  verdict: FacetValue[];
  check: FacetValue[];
  quotation: FacetValue[];
  kind: FacetValue[];
  speaker: FacetValue[];
  relay: FacetValue[];
  publisher: FacetValue[];
  tag: FacetValue[];
  assignee: FacetValue[];
  contested: number;
};

const MOST = 200;

/** All facets under a filter. A facet's own choice does not narrow its counts, so that it can be widened. */
export async function countFacets(db: Handle, filter: ClaimFilter, me: string | null): Promise<Facets> {
  const conditions = conditionsOf(db.engine, filter, me);
  const [total] = await db.select({ n: count() }).from(claims).where(allBut(conditions));
  const [contested] = await db
    .select({ n: count() })
    .from(claims)
    .where(and(allBut(conditions, "contested"), isContested));
  return {
    total: total?.n ?? 0,
    contested: contested?.n ?? 0,
    workflow: await byColumn(db, claims.workflow, allBut(conditions, "workflow")),
    verdict: await byColumn(db, sql<string>`coalesce(${claims.verdict}, 'none')`, allBut(conditions, "verdict")),
    check: await byColumn(db, claims.attributionCheck, allBut(conditions, "check")),
    quotation: await byColumn(db, claims.quotation, allBut(conditions, "quotation")),
    kind: await byColumn(db, claims.cueClass, allBut(conditions, "kind")),
    speaker: await bySource(db, "speaker", allBut(conditions, "speaker")),
    relay: await bySource(db, "relay", allBut(conditions, "relay")),
    publisher: await byPublisher(db, allBut(conditions, "publisher")),
    tag: await byTag(db, allBut(conditions, "tag")),
    assignee: await byAssignee(db, allBut(conditions, "assignee")),
  };
}

async function byColumn(
  db: Handle,
  column:
    | typeof claims.workflow
    | typeof claims.attributionCheck
    | typeof claims.quotation
    | typeof claims.cueClass
    | SQL<string>,
  where: SQL | undefined,
) {
  const rows = await db
    .select({ value: sql<string>`${column}`, n: count() })
    .from(claims)
    .where(where)
    .groupBy(sql`1`);
  return rows.map(({ value, n }) => ({ value, label: value, count: n }));
}

async function bySource(db: Handle, role: "speaker" | "relay", where: SQL | undefined) {
  return db
    .select({ value: sources.id, label: sources.name, count: count() })
    .from(claimSources)
    .innerJoin(claims, eq(claims.id, claimSources.claimId))
    .innerJoin(sources, eq(sources.id, claimSources.sourceId))
    .where(and(eq(claimSources.role, role), where))
    .groupBy(sources.id)
    .orderBy(desc(count()), sources.name, sources.id)
    .limit(MOST);
}

async function byPublisher(db: Handle, where: SQL | undefined) {
  return db
    .select({ value: sql<string>`${articles.publisher}`, label: sql<string>`${articles.publisher}`, count: count() })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .where(and(isNotNull(articles.publisher), where))
    .groupBy(articles.publisher)
    .orderBy(desc(count()), articles.publisher)
    .limit(MOST);
}

async function byTag(db: Handle, where: SQL | undefined) {
  return db
    .select({ value: claimTags.tag, label: claimTags.tag, count: count() })
    .from(claimTags)
    .innerJoin(claims, eq(claims.id, claimTags.claimId))
    .where(where)
    .groupBy(claimTags.tag)
    .orderBy(desc(count()), claimTags.tag)
    .limit(MOST);
}

async function byAssignee(db: Handle, where: SQL | undefined) {
  return db
    .select({ value: people.id, label: people.name, count: count() })
    .from(claims)
    .innerJoin(people, eq(people.id, claims.assigneeId))
    .where(where)
    .groupBy(people.id)
    .orderBy(desc(count()), people.name, people.id)
    .limit(MOST);
}
