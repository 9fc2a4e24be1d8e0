/**
 * Lists reports in pages, by filter and order. A desk has few of them, so that their heads are filtered and sorted in
 * memory, the same on every engine.
 */
import { and, count, eq, inArray, max, type SQLWrapper, sql } from "drizzle-orm";
import type { Handle } from "@/db/database";
import { editions, events, people, reports } from "@/db/schema.sqlite";
import type { ReportFilter, ReportSort } from "@/server/domain/report-filters";
import { hasAll, searchTerms } from "@/server/domain/words/search-words";

/** `after` is the last report seen. */
type Query = { filter: ReportFilter; sort: ReportSort; after: string | null; limit: number };

/** Returns a page with the person who began each report, when it was last changed, and the state of its editions. */
export async function listReports(db: Handle, { filter, sort, after, limit }: Query) {
  const heads = await headsOf(db);
  const last = heads.find(({ id }) => id === after);
  const terms = searchTerms(filter.q ?? "");
  const found = heads
    .filter((head) => filter.state === undefined || stateOf(head) === filter.state)
    .filter(({ title, summary }) => hasAll(`${title}\n${summary}`, terms))
    .filter((head) => last === undefined || ORDERS[sort](last, head) < 0)
    .sort(ORDERS[sort]);
  const page = found.slice(0, limit);
  const rows = await rowsOf(db, idsOf(page));
  const listed = page.flatMap((head) => {
    const row = rows.get(head.id);
    return row ? { ...row, editions: head.editions, latest: head.latest, state: stateOf(head) } : [];
  });
  return { reports: listed, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}

type Head = Awaited<ReturnType<typeof headsOf>>[number];

const ORDERS: Record<ReportSort, (a: Head, b: Head) => number> = {
  changed: (a, b) => (b.changed ?? 0) - (a.changed ?? 0) || byText(b.id, a.id),
  name: (a, b) => byText(a.title.toLowerCase(), b.title.toLowerCase()) || byText(a.id, b.id),
};

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `changed` is the newest line of history about the report. */
async function headsOf(db: Handle) {
  const { id, title, summary } = reports;
  const newestWith = (moment: SQLWrapper) =>
    max(sql<number | null>`case when ${moment} is not null then ${editions.number} end`);
  return db
    .select({
      ...{ id, title, summary, editions: count(editions.id), latest: max(editions.number), changed: lastLine },
      published: newestWith(editions.publishedAt),
      withdrawn: newestWith(editions.withdrawnAt),
    })
    .from(reports)
    .leftJoin(editions, eq(editions.reportId, id))
    .groupBy(id);
}

const ofReport = and(eq(events.subjectType, "report"), sql`${events.subjectId} = ${reports.id}`);
const lastLine = sql<number | null>`(select max(${events.seq}) from ${events} where ${ofReport})`;

/** A report is withdrawn if its newest published edition is. */
function stateOf({ published, withdrawn }: Pick<Head, "published" | "withdrawn">): NonNullable<ReportFilter["state"]> {
  if (published === null) return "draft";
  return published === withdrawn ? "withdrawn" : "published";
}

const idsOf = (heads: readonly Head[]) => heads.map(({ id }) => id);

async function rowsOf(db: Handle, ids: readonly string[]) {
  const rows = await db
    .select({ report: reports, byName: people.name, changedAt: events.at })
    .from(reports)
    .leftJoin(people, eq(people.id, reports.by))
    .leftJoin(events, eq(events.seq, lastLine))
    .where(inArray(reports.id, [...ids]));
  return new Map(rows.map(({ report, byName, changedAt }) => [report.id, { ...report, byName, changedAt }]));
}
