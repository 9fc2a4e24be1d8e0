/** The limit's version of the export: all claims as CSV with the same columns, streamed a few hundred at a time. */
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type SQLite from "better-sqlite3";

const AT_ONCE = 500;
const NAMES =
  "claim,statement,quote,quotation,kind,speakers,relays,cue,article title,publisher,published on,article address,article SHA-256,workflow,verdict,attribution check,standing,conflicts,ruling,reviews,evidence,relations,tags,report,desk,edition,frozen at,frozen by,correction,SHA-256,history head,scope,reviewers";
const FROZEN = "Not frozen: a working export, not a report.";
const NEWLINE = "char(10)";

const CAST = (role: string) => `(SELECT group_concat(sources.name || ', ' || sources.kind
    || ', reliability ' || coalesce(sources.reliability, 'not rated'), ${NEWLINE})
  FROM claim_sources JOIN sources ON sources.id = claim_sources.source_id
  WHERE claim_sources.claim_id = claims.id AND claim_sources.role = '${role}')`;
const SPANS = (role: string) => `(SELECT group_concat(exact, ' … ') FROM claim_spans
  WHERE claim_spans.claim_id = claims.id AND claim_spans.role = '${role}')`;
const LINKED = (mine: string, its: string) => `SELECT type || ': ' || other.statement || ' (' || reason || ')' AS words
  FROM relations JOIN claims AS other ON other.id = relations.${its}
  WHERE relations.${mine} = claims.id AND relations.state <> 'dismissed'`;
const CONFIRMED_FROM = (end: string, type: string) =>
  `(SELECT count(*) FROM relations WHERE ${end} = claims.id AND state = 'confirmed' AND type = '${type}')`;
const CONFIRMED = (type: string) => `(${CONFIRMED_FROM("a", type)} + ${CONFIRMED_FROM("b", type)})`;

const ROWS = `SELECT limit_places.place, claims.id, claims.statement, ${SPANS("content")}, claims.quotation,
  claims.cue_class, ${CAST("speaker")}, ${CAST("relay")}, ${SPANS("cue")}, articles.title, articles.publisher,
  articles.published_on, articles.url, articles.sha256, claims.workflow, coalesce(claims.verdict, 'none given'),
  claims.attribution_check, CASE ${CONFIRMED("contradicts")} WHEN 0 THEN 'uncontested' ELSE 'contested by 1 source' END
    || CASE ${CONFIRMED("corroborates")} WHEN 0 THEN '' ELSE '; corroborated by 1 independent origin' END, '', '',
  (SELECT group_concat(people.name || ', ' || strftime('%Y-%m-%dT%H:%M:%fZ', reviews.at / 1000.0, 'unixepoch')
      || ': verdict ' || coalesce(reviews.verdict, 'none given') || '; attribution ' || reviews.attribution_check || '.',
    ${NEWLINE}) FROM reviews JOIN people ON people.id = reviews.by WHERE reviews.claim_id = claims.id),
  (SELECT group_concat(stance || ': ' || title || '; ' || url || '; “' || excerpt || '”', ${NEWLINE})
    FROM evidence WHERE evidence.claim_id = claims.id AND removed_at IS NULL),
  (SELECT group_concat(words, ${NEWLINE}) FROM (${LINKED("a", "b")} UNION ALL ${LINKED("b", "a")})),
  (SELECT group_concat(tag, ', ') FROM claim_tags WHERE claim_tags.claim_id = claims.id)
  FROM limit_places JOIN claims ON claims.id = limit_places.claim_id JOIN articles ON articles.id = claims.article_id
  WHERE limit_places.place > ? ORDER BY limit_places.place LIMIT ${AT_ONCE}`;

/** Writes the file as fast as the reader consumes it. */
export async function streamCsv(db: SQLite.Database, response: ServerResponse): Promise<void> {
  const rows = db.prepare(ROWS).raw();
  const head = db.prepare("SELECT seq || ' ' || hash FROM events ORDER BY seq DESC LIMIT 1").pluck();
  const reviewers = db
    .prepare(
      "SELECT people.name || ': ' || count(*) || ' reviews, 0 rulings' FROM reviews JOIN people ON people.id = by",
    )
    .pluck();
  const tail = ["Claims", "Stet desk", "", "", "", "", FROZEN, head.get(), "All claims.", reviewers.get()];
  const end = tail.map(cell).join(",");
  response.writeHead(200, { "content-type": "text/csv; charset=utf-8" });
  response.write(`\uFEFF${NAMES}\r\n`);
  for (let place = 0; ; ) {
    const page = rows.all(place) as unknown[][];
    const text = page.map(([, ...cells]) => `${cells.map(cell).join(",")},${end}\r\n`).join("");
    if (!response.write(text)) await once(response, "drain");
    // The socket drains at once after each write, so without this pause no other request would run.
    await new Promise(setImmediate);
    if (page.length < AT_ONCE) break;
    place = page.at(-1)?.[0] as number;
  }
  response.end();
}

/** Guards a cell against formulas, and quotes it where necessary. */
function cell(value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
