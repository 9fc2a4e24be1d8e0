/** Creates the indexes for the limit's few queries on its copy of a desk, independently of Stet's own tables. */
import type SQLite from "better-sqlite3";

/** The rank, speakers and words of each claim, each sorted in the order in which a page reads it. */
const TABLES = `
  CREATE TABLE limit_places (place INTEGER PRIMARY KEY, claim_id TEXT NOT NULL);
  INSERT INTO limit_places (place, claim_id)
    SELECT row_number() OVER (ORDER BY coalesce(articles.published_on, '') DESC, claims.ordinal), claims.id
    FROM claims JOIN articles ON articles.id = claims.article_id;
  CREATE TABLE limit_days (day TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
  INSERT INTO limit_days
    SELECT articles.published_on, min(limit_places.place) FROM limit_places
    JOIN claims ON claims.id = limit_places.claim_id JOIN articles ON articles.id = claims.article_id
    WHERE articles.published_on IS NOT NULL GROUP BY articles.published_on;
  CREATE TABLE limit_cast (
    source_id TEXT NOT NULL, workflow TEXT NOT NULL, place INTEGER NOT NULL, claim_id TEXT NOT NULL,
    PRIMARY KEY (source_id, workflow, place)
  ) WITHOUT ROWID;
  INSERT OR IGNORE INTO limit_cast
    SELECT claim_sources.source_id, claims.workflow, limit_places.place, claims.id
    FROM limit_places
    JOIN claims ON claims.id = limit_places.claim_id
    JOIN claim_sources ON claim_sources.claim_id = claims.id AND claim_sources.role = 'speaker';
  CREATE VIRTUAL TABLE limit_words USING fts5(
    statement, quote, names, content='', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
  );
  INSERT INTO limit_words (rowid, statement, quote, names)
    SELECT limit_places.place, claims.statement,
      (SELECT group_concat(exact, ' ') FROM claim_spans
        WHERE claim_spans.claim_id = claims.id AND claim_spans.role = 'content'),
      (SELECT group_concat(sources.name, ' ') FROM claim_sources
        JOIN sources ON sources.id = claim_sources.source_id WHERE claim_sources.claim_id = claims.id)
    FROM limit_places JOIN claims ON claims.id = limit_places.claim_id;
  CREATE VIRTUAL TABLE limit_vocabulary USING fts5vocab('limit_words', 'row');
  CREATE TABLE limit_terms (term TEXT PRIMARY KEY) WITHOUT ROWID;
  INSERT INTO limit_terms SELECT term FROM limit_vocabulary;
  CREATE INDEX limit_relations_a ON relations (a, state, type, b);
  CREATE INDEX limit_relations_b ON relations (b, state, type, a);
  CREATE INDEX limit_reviews ON reviews (claim_id, superseded_at);
`;

/** Creates the tables once, before anything is measured. */
export function makeIndexes(writer: SQLite.Database): void {
  writer.exec(`BEGIN; ${TABLES} COMMIT; ANALYZE;`);
  writer.pragma("wal_checkpoint(TRUNCATE)");
}

/** Reads the columns of a table, so that this file need not list them. */
export function columnsOf(db: SQLite.Database, table: string, leftOut: readonly string[] = []): string[] {
  const columns = db.pragma(`table_info(${table})`) as { name: string }[];
  return columns.map(({ name }) => name).filter((name) => !leftOut.includes(name));
}

/** Returns a column's name as the answer spells it. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
