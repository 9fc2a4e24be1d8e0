/** Builds the facet index from the rows, and keeps it current by applying what the history says has changed. */
import { and, eq, gt, isNull, lte, type SQL, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { Handle } from "@/db/database";
import { among, prepared } from "@/db/raw-rows";
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
import {
  CLAIM_FILTERS,
  COLUMN_FIELDS,
  type ColumnField,
  SEVERAL_FIELDS,
  type SeveralField,
} from "@/server/domain/claims/claim-filters";
import { ordinalOf } from "@/server/domain/claims/claim-rank";
import { chainHead, linesSince } from "../history/events";
import { CONTESTING } from "../relations";
import { FacetColumns } from "./facet-columns";

/** How many claims each query reads during a full build. */
const AT_ONCE = 2000;
/** Beyond this many lines, reading the claims that each line touched takes longer than a full rebuild. */
const MOST_LINES = 5000;

/** How many searches to cache the hits of, at one byte per claim of the desk. */
const MOST_SEARCHES = 8;

/** The columns of one desk, and the line of its history that they reflect. */
export class FacetIndex {
  columns = new FacetColumns();
  line = 0;
  /** The hits of recent searches, by ordinal; people narrow a search down facet by facet. */
  readonly #hits = new LRUCache<string, Uint8Array>({ max: MOST_SEARCHES });
  #turn: Promise<unknown> = Promise.resolve();

  /** Applies the changes since the last call; the first call reads everything. */
  bringUpToDate(db: Handle): Promise<void> {
    const turn = this.#turn.then(() => this.#read(db));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Returns the hits of a search, cached until the history moves on; they are the same for everybody. */
  async hitsOf(words: string, find: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const { line } = this;
    const hits = this.#hits.get(words) ?? (await find());
    // If the line has moved on meanwhile, the hits may predate it.
    if (line === this.line) this.#hits.set(words, hits);
    return hits;
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
      await readClaims(db, this.columns, byId, { ids: touched.claims });
      await readClaims(db, this.columns, ofArticles, { ids: touched.articles });
      if (touched.relations || touched.articles.length > 0) await readContested(db, this.columns);
    }
    this.#hits.clear();
    this.line = newest;
  }
}

/** Returns what the lines of history after this one touched. */
async function touchedSince(db: Handle, line: number) {
  const lines = await linesSince(db, line, MOST_LINES);
  if (!lines) return "all";
  const ofClaims = lines.flatMap(({ claimId, body }) => [...(claimId ? [claimId] : []), ...claimsNamed(body)]);
  // What claims say is read when their article is compared with others.
  const articles = lines.filter(({ type }) => type === "article" || type === "suggestion").map(({ id }) => id);
  return {
    claims: [...new Set(ofClaims)],
    articles: [...new Set(articles)],
    relations: lines.some(({ type }) => type === "relation"),
  };
}

/** A line about a merged source or a deleted topic names the claims that it changed. */
function claimsNamed(body: string): string[] {
  if (!body.includes('"claimIds"')) return [];
  const { note } = JSON.parse(body) as { note: { claimIds?: string[] } };
  return note.claimIds ?? [];
}

/** Reads the claims after this ordinal. */
async function readFrom(db: Handle, columns: FacetColumns, after: number): Promise<void> {
  for (let last = after; ; last += AT_ONCE) {
    const read = await readClaims(db, columns, inRange, { after: last, to: last + AT_ONCE });
    if (read < AT_ONCE) return;
  }
}

/** The columns that hold one value per claim, by field. */
const COLUMNS = Object.fromEntries(COLUMN_FIELDS.map((field) => [field, claims[CLAIM_FILTERS[field].column]])) as {
  [Field in ColumnField]: (typeof claims)[(typeof CLAIM_FILTERS)[Field]["column"]];
};

/** Reads the claims that match a condition: their single values, and the values that a claim may have several of. */
const claimsWhere = (which: (db: Handle) => SQL | undefined) => ({
  singles: prepared({ ordinal: claims.ordinal, rank: claims.rank, ...COLUMNS }, (db, fields) =>
    db.select(fields).from(claims).where(which(db)),
  ),
  cast: prepared({ ordinal: claims.ordinal, role: claimSources.role, value: claimSources.sourceId }, (db, fields) =>
    db.select(fields).from(claims).innerJoin(claimSources, eq(claimSources.claimId, claims.id)).where(which(db)),
  ),
  unsure: prepared({ ordinal: claims.ordinal }, (db, fields) =>
    db
      .select(fields)
      .from(claims)
      .innerJoin(claimCandidates, and(eq(claimCandidates.claimId, claims.id), eq(claimCandidates.place, 0)))
      .where(which(db)),
  ),
  evidence: prepared({ ordinal: claims.ordinal }, (db, fields) =>
    db
      .select(fields)
      .from(claims)
      .innerJoin(evidence, and(eq(evidence.claimId, claims.id), isNull(evidence.removedAt)))
      .where(which(db)),
  ),
  about: prepared({ ordinal: claims.ordinal, value: claimSlots.words }, (db, fields) =>
    db
      .select(fields)
      .from(claims)
      .innerJoin(claimSlots, and(eq(claimSlots.claimId, claims.id), eq(claimSlots.slot, "about")))
      .where(which(db)),
  ),
  tags: prepared({ ordinal: claims.ordinal, value: claimTags.tag }, (db, fields) =>
    db.select(fields).from(claims).innerJoin(claimTags, eq(claimTags.claimId, claims.id)).where(which(db)),
  ),
  topics: prepared({ ordinal: claims.ordinal, value: claimTopics.topicId }, (db, fields) =>
    db.select(fields).from(claims).innerJoin(claimTopics, eq(claimTopics.claimId, claims.id)).where(which(db)),
  ),
});

const inRange = claimsWhere(() =>
  and(gt(claims.ordinal, sql.placeholder("after")), lte(claims.ordinal, sql.placeholder("to"))),
);
const byId = claimsWhere((db) => among(db, claims.id, "ids"));
const ofArticles = claimsWhere((db) => among(db, claims.articleId, "ids"));

async function readClaims(
  db: Handle,
  columns: FacetColumns,
  which: ReturnType<typeof claimsWhere>,
  values: Record<string, unknown>,
): Promise<number> {
  const rows = await which.singles(db, values);
  const parts = Object.fromEntries(SEVERAL_FIELDS.map((name) => [name, new Map()])) as Record<
    SeveralField,
    Map<number, string[]>
  >;
  for (const { ordinal, role, value } of await which.cast(db, values)) push(parts[role], ordinal, value);
  for (const { ordinal, value } of await which.about(db, values)) push(parts.about, ordinal, value);
  for (const { ordinal, value } of await which.tags(db, values)) push(parts.tag, ordinal, value);
  for (const { ordinal, value } of await which.topics(db, values)) push(parts.topic, ordinal, value);
  for (const { ordinal, rank, ...single } of rows) {
    const many = SEVERAL_FIELDS.map((name) => [name, parts[name].get(ordinal) ?? NO_VALUES]);
    columns.put(ordinal, rank, single, Object.fromEntries(many) as Record<SeveralField, readonly string[]>);
    for (const flag of FLAGS) columns.flags[flag][ordinal] = 0;
  }
  for (const flag of FLAGS) for (const { ordinal } of await which[flag](db, values)) columns.flags[flag][ordinal] = 1;
  return rows.length;
}

/** The flags that follow from rows about a claim; whether it is contested is read apart, from the links. */
const FLAGS = ["unsure", "evidence"] as const;

const NO_VALUES: string[] = [];

function push(lists: Map<number, string[]>, ordinal: number, value: string): void {
  const list = lists.get(ordinal);
  if (list) list.push(value);
  else lists.set(ordinal, [value]);
}

/** Reads again which claims are contested. */
async function readContested(db: Handle, columns: FacetColumns): Promise<void> {
  const rows = await db.select({ a: relations.aRank, b: relations.bRank }).from(relations).where(CONTESTING);
  const { contested } = columns.flags;
  contested.fill(0);
  for (const { a, b } of rows) for (const rank of [a, b]) contested[ordinalOf(rank)] = 1;
}
