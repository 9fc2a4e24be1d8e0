/** Turns a desk into one that an older version of Stet left, by changing its database, since no procedure does that. */
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { Sqlite } from "@/db/sqlite/sqlite-driver";

type Sentence = { sql: string; values: (string | number | null)[] };

/** Runs SQL statements with `?` placeholders on the database at this address, while its server runs. */
async function rewrite(address: string, sentences: readonly Sentence[]): Promise<void> {
  if (address.startsWith("file:")) {
    const file = new Sqlite(address.slice("file:".length));
    for (const { sql, values } of sentences) file.prepare(sql).run(...values);
    file.close();
    return;
  }
  const client = new Client({ connectionString: address });
  await client.connect();
  for (const { sql, values } of sentences) {
    const [first = "", ...rest] = sql.split("?");
    await client.query(first + rest.map((part, i) => `$${i + 1}${part}`).join(""), values);
  }
  await client.end();
}

/** Attributes all claims to an extractor that no longer exists. */
export function foundByAnOlderExtractor(address: string): Promise<void> {
  const sql = "update claims set engine = ? where engine is not null";
  return rewrite(address, [{ sql, values: ["rules-0"] }]);
}

/** Turns a claim that a person added into one that the older extractor found. */
export function foundByMistake(address: string, claimId: string): Promise<void> {
  return rewrite(address, [{ sql: "update claims set engine = ? where id = ?", values: ["rules-0", claimId] }]);
}

/** Shortens a claim at its beginning, as if an extractor had missed its first words. */
export function markedShort(address: string, claimId: string, by: number): Promise<void> {
  const sql =
    'update claim_spans set start = start + ?, exact = substr(exact, ?) where claim_id = ? and role = ? and place = 0 and "end" - start > ?';
  return rewrite(address, [{ sql, values: [by, by + 1, claimId, "content", by] }]);
}

/** Adds a model to the desk, compared with the built-in extractor; no test extracts with it. */
export function addModel(address: string, model: { name: string; reaches: number; engine: string }): Promise<void> {
  const figures = JSON.stringify(figuresOf(model.reaches));
  const rival = JSON.stringify(figuresOf(0.6));
  const sql =
    "insert into models (id, name, engine, sha256, size, learned_from, learned_articles, learned_attributions, figures, rival_figures, rival_engine, added_at, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  const { name, engine } = model;
  const learned = ["the desk’s decisions", 61, 812];
  const id = randomUUID();
  const values = [id, name, `${engine}+${name}`, id, 3, ...learned, figures, rival, engine, Date.now(), "AAAA"];
  return rewrite(address, [{ sql, values }]);
}

function figuresOf(f1: number): Record<string, unknown> {
  const names = ["pair_j50", "pair_exact", "content_exact", "content_j50", "content_j80"];
  const spans = ["span_source", "span_cue", "span_content"];
  const shares = [...names, ...spans].map((name) => [name, { precision: f1, recall: f1, f1 }]);
  return { articles: 7, marked: 96, found: 90, ...Object.fromEntries(shares) };
}
