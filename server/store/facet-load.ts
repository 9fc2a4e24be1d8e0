/** Filling the columns from the rows, and bringing them up to date with what the history says has changed since. */
import { and, asc, eq, gt, inArray, lte, type SQL } from "drizzle-orm";
import type { Handle } from "../../db/database";
import { claimSources, claims, claimTags, events, relations } from "../../db/schema.sqlite";
import { ordinalOf } from "../domain/claim-rank";
import { chainHead } from "./events";
import { FacetColumns, MANIES, type Many } from "./facet-columns";
import { grouped } from "./grouped";

/** How many claims are read at once while all are, and how many a list of ids may name. */
const AT_ONCE = 2000;
const IDS = 500;
/** Of more lines than this, reading what each of them touched would take longer than reading all claims. */
const MOST_LINES = 5000;

/** The columns of one desk, and the line of its history that they are up to date with. */
export class FacetIndex {
  columns = new FacetColumns();
  line = 0;
  #turn: Promise<unknown> = Promise.resolve();

  /** Reads what has changed since it was last asked; the first time, everything. */
  bringUpToDate(db: Handle): Promise<void> {
    const turn = this.#turn.then(() => this.#read(db));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #read(db: Handle): Promise<void> {
    const newest = (await chainHead(db))?.seq ?? 0;
    if (newest === this.line && newest > 0) return;
    const touched = this.line === 0 ? "all" : await touchedSince(db, this.line);
    if (touched === "all") {
      this.columns = new FacetColumns();
      await readFrom(db, this.columns, 0);
      await readContested(db, this.columns);
    } else {
      await readFrom(db, this.columns, this.columns.size);
      for (let from = 0; from < touched.claims.length; from += IDS)
        await readClaims(db, this.columns, inArray(claims.id, touched.claims.slice(from, from + IDS)));
      for (const article of touched.articles) await readClaims(db, this.columns, eq(claims.articleId, article));
      if (touched.relations || touched.articles.length > 0) await readContested(db, this.columns);
    }
    this.line = newest;
  }
}

/** What the lines of history after this one touched. */
async function touchedSince(db: Handle, line: number) {
  const lines = await db
    .select({ type: events.subjectType, id: events.subjectId, claimId: events.claimId, body: events.body })
    .from(events)
    .where(gt(events.seq, line))
    .orderBy(asc(events.seq))
    .limit(MOST_LINES + 1);
  if (lines.length > MOST_LINES) return "all";
  const ofClaims = lines.flatMap(({ claimId, body }) => [...(claimId ? [claimId] : []), ...claimsNamed(body)]);
  const articles = lines.filter(({ type }) => type === "article").map(({ id }) => id);
  return {
    claims: [...new Set(ofClaims)],
    articles: [...new Set(articles)],
    relations: lines.some(({ type }) => type === "relation"),
  };
}

/** A line about a source that was merged names the claims in which its part changed. */
function claimsNamed(body: string): string[] {
  if (!body.includes('"claimIds"')) return [];
  const { note } = JSON.parse(body) as { note: { claimIds?: string[] } };
  return note.claimIds ?? [];
}

/** Reads the claims after this ordinal. */
async function readFrom(db: Handle, columns: FacetColumns, after: number): Promise<void> {
  for (let last = after; ; last += AT_ONCE) {
    const read = await readClaims(db, columns, and(gt(claims.ordinal, last), lte(claims.ordinal, last + AT_ONCE)));
    if (read < AT_ONCE) return;
  }
}

async function readClaims(db: Handle, columns: FacetColumns, which: SQL | undefined): Promise<number> {
  const rows = await db
    .select({
      ordinal: claims.ordinal,
      rank: claims.rank,
      workflow: claims.workflow,
      verdict: claims.verdict,
      check: claims.attributionCheck,
      quotation: claims.quotation,
      kind: claims.cueClass,
      publisher: claims.publisher,
      assignee: claims.assigneeId,
      article: claims.articleId,
    })
    .from(claims)
    .where(which);
  const cast = await db
    .select({ ordinal: claims.ordinal, role: claimSources.role, value: claimSources.sourceId })
    .from(claims)
    .innerJoin(claimSources, eq(claimSources.claimId, claims.id))
    .where(which);
  const tags = await db
    .select({ ordinal: claims.ordinal, value: claimTags.tag })
    .from(claims)
    .innerJoin(claimTags, eq(claimTags.claimId, claims.id))
    .where(which);
  const parts: Record<Many, Map<number, { value: string }[]>> = {
    speaker: grouped(
      cast.filter(({ role }) => role === "speaker"),
      ({ ordinal }) => ordinal,
    ),
    relay: grouped(
      cast.filter(({ role }) => role === "relay"),
      ({ ordinal }) => ordinal,
    ),
    tag: grouped(tags, ({ ordinal }) => ordinal),
  };
  for (const { ordinal, rank, ...single } of rows) {
    const many = MANIES.map((name) => [name, (parts[name].get(ordinal) ?? []).map((row) => row.value)]);
    columns.put(ordinal, rank, single, Object.fromEntries(many) as Record<Many, string[]>);
  }
  return rows.length;
}

/** Reads anew which claims a confirmed contradiction touches. */
async function readContested(db: Handle, columns: FacetColumns): Promise<void> {
  const rows = await db
    .select({ a: relations.aRank, b: relations.bRank })
    .from(relations)
    .where(and(eq(relations.type, "contradicts"), eq(relations.state, "confirmed")));
  columns.contested.fill(0);
  for (const { a, b } of rows) for (const rank of [a, b]) columns.contested[ordinalOf(rank)] = 1;
}
