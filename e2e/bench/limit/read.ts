/**
 * The limit's version of reading: a page of claims, or one claim, by handwritten prepared SQL, as the same JSON that
 * Stet returns.
 */
import type SQLite from "better-sqlite3";
import { camelCase, columnsOf } from "./indexes";
import { PAGE, type Parts, partsOf, type Rest, type Row, restOf } from "./parts";

/** What an admin may do with a claim that nobody has judged. */
const ALLOWED =
  "claim.edit,claim.tag,claim.attribute,claim.assign,claim.start,claim.set aside,review.submit,comment.add,evidence.add,evidence.edit,evidence.remove,relation.add,relation.edit,history.put back".split(
    ",",
  );

/** What a list shows of the claim itself. */
const LISTED =
  "id,statement,quotation,cue_class,confidence,workflow,verdict,attribution_check,aside_reason,assignee_id,version".split(
    ",",
  );

/** Answers queries about claims on this connection. */
export function reading(db: SQLite.Database) {
  const [parts, rest] = [partsOf(db), restOf(db)];
  const own = columnsOf(db, "claims", ["publisher", "article_id"]);
  const pageOf = (found: string, columns = LISTED) =>
    db
      .prepare(`SELECT articles.id, articles.title, articles.publisher, articles.published_on, articles.url, people.name,
      ${columns.map((name) => `claims."${name}"`).join(", ")} FROM (${found} LIMIT ${PAGE + 1}) AS found
      CROSS JOIN claims ON claims.id = found.claim_id JOIN articles ON articles.id = claims.article_id
      LEFT JOIN people ON people.id = claims.assignee_id`)
      .raw();
  const newest = pageOf("SELECT claim_id FROM limit_places ORDER BY place");
  const since = pageOf(`SELECT claim_id FROM limit_places WHERE place >=
    (SELECT place FROM limit_days WHERE day <= ? ORDER BY day DESC LIMIT 1) ORDER BY place`);
  const cast = pageOf("SELECT claim_id FROM limit_cast WHERE source_id = ? AND workflow = ? ORDER BY place");
  const words = pageOf(`SELECT limit_places.claim_id FROM limit_words
    CROSS JOIN limit_places ON limit_places.place = limit_words.rowid
    WHERE limit_words MATCH ? ORDER BY limit_words.rowid`);
  const one = pageOf("SELECT ? AS claim_id", own);
  const sought = seeking(db);
  const page = (rows: unknown[], q?: string) => {
    const marks = q ? new RegExp(`\\b(?:${q.split(" ").join("|")})\\w*`, "giu") : null;
    const found = rows.slice(0, PAGE).map((cells) => claimOf(cells as Cells, LISTED.map(camelCase)));
    const claims = listed(found, parts, marks);
    return answer({ claims, next: rows.length > PAGE ? { after: claims.at(-1)?.article.id } : null });
  };
  return {
    list: () => page(newest.all()),
    since: (until: string) => page(since.all(until)),
    cast: (source: string, workflow: string) => page(cast.all(source, workflow)),
    search: (q: string) => page(words.all(sought(q)), q),
    claim: (id: string) => answer(whole(claimOf(one.get(id) as Cells, own.map(camelCase)), parts, rest)),
  };
}

/**
 * Treats the last word as a prefix, and looks up the words that begin with it first: FTS5 reads a query of whole words
 * in order until the page is full, but gathers every hit of a prefix before it returns the first.
 */
function seeking(db: SQLite.Database): (q: string) => string {
  const beginning = db.prepare("SELECT term FROM limit_terms WHERE term >= ? AND term < ?").pluck();
  return (q) => {
    const words = q.split(" ");
    const last = words.pop() ?? "";
    const either = beginning.all(last, `${last}\u{10ffff}`).map((term) => `"${term}"`);
    return [...words.map((word) => `"${word}"`), `(${either.join(" OR ")})`].join(" AND ");
  };
}

type Cells = readonly unknown[];
type Found = { claim: Row; article: Record<"id" | "title" | "publisher" | "publishedOn" | "url", unknown> };

function claimOf([id, title, publisher, publishedOn, url, assigneeName, ...cells]: Cells, names: string[]): Found {
  const claim: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i += 1) claim[names[i] ?? ""] = cells[i];
  claim.assigneeName = assigneeName;
  return { claim: claim as Row, article: { id, title, publisher, publishedOn, url } };
}

function listed(found: readonly Found[], parts: Parts, marks: RegExp | null) {
  const own = ownOf(
    found.map(({ claim }) => claim.id),
    parts,
  );
  return found.map(({ claim, article: { id, title, publisher, publishedOn } }) => {
    const { speakers, relays, ...others } = own(claim.id);
    return Object.assign(claim, {
      ...(marks ? { hits: hits(String(claim.statement), marks) } : {}),
      article: { id, title, publisher, publishedOn },
      ...{ speakers: speakers.map(namedAs), relays: relays.map(namedAs) },
      ...others,
    });
  });
}

const namedAs = ({ id, name, describedAs }: Record<"id" | "name" | "describedAs", unknown>) => ({
  id,
  name,
  describedAs,
});

/** Returns what belongs to each of these claims. */
function ownOf(ids: readonly string[], parts: Parts) {
  const [roles, tags] = [parts.roles(ids), parts.tags(ids)];
  const [links, reviews] = [parts.links(ids), parts.reviews(ids)];
  return (id: string) => {
    const cast = roles(id);
    return {
      speakers: cast.filter((entry) => entry.role === "speaker"),
      relays: cast.filter((entry) => entry.role === "relay"),
      tags: tags(id),
      standing: standing(links(id)),
      reviews: reviews(id)[0] ?? 0,
    };
  };
}

function whole({ claim, article }: Found, parts: Parts, rest: Rest) {
  const { id } = claim;
  const { speakers, relays, ...others } = ownOf([id], parts)(id);
  const named = (role: (typeof speakers)[number]) => ({ claimId: id, ...role });
  const marks = rest.marks(String(article.id));
  return {
    ...{ ...claim, articleId: article.id, spans: parts.spans([id])(id), ...others, article },
    speakers: speakers.map(named),
    relays: relays.map(named),
    reviews: rest.judged(id),
    ruling: null,
    reviewsAgree: true,
    relations: rest.relations(id).map((relation) => related(relation, parts)),
    inside: marks.length === 0 ? id : null,
    holds: [],
    evidence: rest.evidence(id),
    comments: rest.comments(id),
    allowed: ALLOWED,
  };
}

function related(row: Row, parts: Parts) {
  const { otherId, statement, quotation, workflow, verdict, origin, ...rest } = row;
  const { articleId, articleTitle, publisher, publishedOn, ...relation } = rest;
  const roles = parts.roles([String(otherId)])(String(otherId));
  const named = (role: string) => roles.filter((entry) => entry.role === role).map((entry) => entry.name);
  return {
    ...{ ...relation, words: relation.type },
    other: {
      ...{ id: otherId, statement, quotation, workflow, verdict, articleId, articleTitle, publisher, publishedOn },
      ...{ speakers: named("speaker"), relays: named("relay"), origin },
    },
  };
}

function hits(text: string, marks: RegExp) {
  return [...text.matchAll(marks)].map((found) => [found.index, found.index + found[0].length]);
}

function standing(links: readonly { type: unknown; origin: unknown }[]) {
  const count = (type: string) => links.filter((link) => link.type === type).length;
  const contestedBy = count("contradicts");
  const origins = new Set(links.filter((link) => link.type === "corroborates").map((link) => link.origin));
  const label = contestedBy > 0 ? "contested" : origins.size > 0 ? "corroborated" : "uncontested";
  return { contestedBy, corroboratedBy: origins.size, repeatedBy: count("repeats"), label };
}

const answer = (data: unknown) => JSON.stringify({ result: { data } });
