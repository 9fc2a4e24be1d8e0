/** The limit's loading of what belongs to claims: one statement per kind for a whole page. */
import type SQLite from "better-sqlite3";
import { camelCase, columnsOf } from "./indexes";

export const PAGE = 50;
/** A placeholder for each claim of a page; a shorter page leaves the rest empty. */
const THESE = `(${Array(PAGE).fill("?").join(", ")})`;

export type Row = Record<string, unknown> & { id: string; statement: string };
type Cells = readonly (string | number | null)[];

/** Prepares the statements; each takes the ids of a page's claims and returns its rows by claim. */
export function partsOf(db: SQLite.Database) {
  /**
   * Reads rows as arrays that begin with the claim's id: building the objects here is much faster than in the driver.
   */
  const byClaim = <T>(sql: string, made: (cells: Cells) => T, times = 1) => {
    const statement = db.prepare(sql).raw();
    return (ids: readonly string[]) => {
      const page = [...ids, ...Array<null>(PAGE - ids.length).fill(null)];
      const found = new Map<unknown, T[]>();
      for (const cells of statement.all(...(times === 1 ? page : [...page, ...page])) as Cells[]) {
        const known = found.get(cells[0]);
        if (known) known.push(made(cells));
        else found.set(cells[0], [made(cells)]);
      }
      return (id: string): T[] => found.get(id) ?? [];
    };
  };
  return {
    spans: byClaim(
      `SELECT claim_id, role, place, start, "end", exact, prefix, suffix FROM claim_spans WHERE claim_id IN ${THESE}`,
      ([, role, place, start, end, exact, prefix, suffix]) => ({ role, place, start, end, exact, prefix, suffix }),
    ),
    roles: byClaim(
      `SELECT claim_sources.claim_id, claim_sources.role, claim_sources.described_as, sources.id, sources.name,
      sources.kind, sources.reliability FROM claim_sources JOIN sources ON sources.id = claim_sources.source_id
      WHERE claim_sources.claim_id IN ${THESE}`,
      ([, role, describedAs, id, name, kind, reliability]) => ({ role, describedAs, id, name, kind, reliability }),
    ),
    tags: byClaim(`SELECT claim_id, tag FROM claim_tags WHERE claim_id IN ${THESE}`, ([, tag]) => tag),
    links: byClaim(`${linkOf("a", "b")} UNION ALL ${linkOf("b", "a")}`, ([, type, origin]) => ({ type, origin }), 2),
    reviews: byClaim(
      `SELECT claim_id, count(*) FROM reviews WHERE claim_id IN ${THESE} AND superseded_at IS NULL GROUP BY claim_id`,
      ([, n]) => n,
    ),
  };
}

export type Parts = ReturnType<typeof partsOf>;

/** The source that the other claim rests on, which decides whether a corroboration is independent. */
const originOf = (end: string) =>
  `(SELECT group_concat(source_id, '+') FROM claim_sources WHERE claim_id = relations.${end} AND role = 'speaker')`;

const linkOf = (mine: string, its: string) => `SELECT ${mine}, type, ${originOf(its)} FROM relations
  WHERE ${mine} IN ${THESE} AND state = 'confirmed' AND type IN ('contradicts', 'corroborates', 'repeats')`;

/** Loads what only the screen of one claim shows. */
export function restOf(db: SQLite.Database) {
  const all = (sql: string) => {
    const statement = db.prepare(sql);
    return (...values: string[]) => statement.all(...values) as Row[];
  };
  const own = columnsOf(db, "relations").map((name) => `relations."${name}" AS "${camelCase(name)}"`);
  const relatedBy = (mine: string, its: string) => `SELECT ${own.join(", ")}, claims.id AS otherId, claims.statement,
    claims.quotation, claims.workflow, claims.verdict, articles.id AS articleId, articles.title AS articleTitle,
    articles.publisher, articles.published_on AS publishedOn, ${originOf(its)} AS origin FROM relations
    JOIN claims ON claims.id = relations.${its} JOIN articles ON articles.id = claims.article_id
    WHERE relations.${mine} = ? AND state <> 'dismissed'`;
  const related = all(`${relatedBy("a", "b")} UNION ALL ${relatedBy("b", "a")}`);
  return {
    relations: (id: string) => related(id, id),
    evidence: all(`SELECT evidence.*, people.name AS byName FROM evidence LEFT JOIN people ON people.id = evidence.by
      WHERE claim_id = ? AND removed_at IS NULL ORDER BY at`),
    judged: all(`SELECT reviews.*, people.name AS byName FROM reviews JOIN people ON people.id = reviews.by
      WHERE claim_id = ? ORDER BY at DESC`),
    comments: all("SELECT * FROM comments WHERE claim_id = ? ORDER BY at"),
    marks: all(`SELECT claims.id, claims.statement, claim_spans.role, start, "end" FROM claims
      JOIN claim_spans ON claim_spans.claim_id = claims.id
      WHERE claims.article_id = ? AND claims.workflow <> 'set aside' AND claim_spans.role IN ('cue', 'content')`),
  };
}

export type Rest = ReturnType<typeof restOf>;
