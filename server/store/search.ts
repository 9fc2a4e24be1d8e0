/** Full-text search over claims: the one place that differs between engines (FTS5 here). */
import { type SQL, sql } from "drizzle-orm";
import type { Handle } from "../../db/open";
import { claims } from "../../db/schema.sqlite";

/** What of a claim can be found by its words. */
export type SearchWords = { statement: string; quote: string; names: string };

/** A run of text, and whether it is what was searched for. */
export type MarkedRun = { text: string; hit: boolean };

const OPEN = "\u0001";
const CLOSE = "\u0002";

/**
 * The engine's query for what a person typed: every word must occur, the last one as a beginning; "…" is a phrase.
 * Returns null when nothing searchable was typed. Never passes operators of the query language through.
 */
export function searchQuery(typed: string): string | null {
  const parts = [...typed.matchAll(/"([^"]+)"|([^\s"]+)/gu)].map((match) => match[1] ?? match[2] ?? "");
  const terms = parts.map((part) => part.replace(/[^\p{L}\p{N}]+/gu, " ").trim()).filter((part) => part !== "");
  if (terms.length === 0) return null;
  const open = !/["\s]$/u.test(typed);
  return terms.map((term, i) => `"${term}"${open && i === terms.length - 1 ? "*" : ""}`).join(" AND ");
}

/** The condition that a claim's words match the query. */
export function matches(query: string): SQL {
  return sql`${claims.ordinal} in (select rowid from claim_words where claim_words match ${query})`;
}

/** Puts the words of a claim into the index, in place of those it had. */
export async function indexWords(tx: Handle, ordinal: number, words: SearchWords): Promise<void> {
  await tx.run(sql`delete from claim_words where rowid = ${ordinal}`);
  await tx.run(
    sql`insert into claim_words (rowid, statement, quote, names) values (${ordinal}, ${words.statement}, ${words.quote}, ${words.names})`,
  );
}

/** The statements of these claims, cut into runs with the hits marked. */
export async function highlight(
  db: Handle,
  query: string,
  ordinals: readonly number[],
): Promise<Map<number, MarkedRun[]>> {
  if (ordinals.length === 0) return new Map();
  const rows = await db.all<{ ordinal: number; marked: string }>(
    sql`select rowid as ordinal, highlight(claim_words, 0, ${OPEN}, ${CLOSE}) as marked from claim_words
        where claim_words match ${query} and rowid in ${[...ordinals]}`,
  );
  return new Map(rows.map(({ ordinal, marked }) => [ordinal, toRuns(marked)]));
}

function toRuns(marked: string): MarkedRun[] {
  const [before = "", ...opened] = marked.split(OPEN);
  const runs = opened.flatMap((part) => {
    const [hit = "", rest = ""] = part.split(CLOSE);
    return [
      { text: hit, hit: true },
      { text: rest, hit: false },
    ];
  });
  return [{ text: before, hit: false }, ...runs].filter((run) => run.text !== "");
}
