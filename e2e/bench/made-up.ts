/** A made-up desk for benchmarks: the same rows for the same number of claims, whatever the engine. */
import { CHAIN_START, type ChainLine, hashLine } from "../../server/domain/event";
import { numbersFrom } from "../../server/extraction/training/numbers";

const VOCABULARY =
  "road bridge strike minister talks evidence attack border army school report statement plan budget court water harvest election prison market rocket drone ceasefire hospital inspector convoy treaty sanction refugee parliament governor village spokesman airport".split(
    " ",
  );
const WORKFLOWS = ["unreviewed", "unreviewed", "unreviewed", "in review", "reviewed", "ruled", "set aside"] as const;
const VERDICTS = [null, "supported", "disputed", "refuted", "unverifiable"] as const;
const SOURCES = 500;
const PUBLISHERS = 40;
const CLAIMS_AN_ARTICLE = 20;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 4000;
const DAY = 86_400_000;

export const PERSON = { email: "ada@desk.example", name: "Ada Lovelace", passphrase: "quiet harbour lantern 7" };

export type MadeUpArticle = ReturnType<typeof articleOf>;

/** The articles of a desk of so many claims, one after another, each with its claims. */
export function* madeUpArticles(claims: number): Generator<MadeUpArticle> {
  const random = numbersFrom(claims);
  let ordinal = 0;
  for (let n = 0; ordinal < claims; n += 1) {
    const article = articleOf(n, ordinal, Math.min(CLAIMS_AN_ARTICLE, claims - ordinal), random);
    ordinal += article.claims.length;
    yield article;
  }
}

function articleOf(n: number, before: number, count: number, random: () => number) {
  const skewed = (most: number, power: number) => Math.floor(random() ** power * most);
  const word = () => VOCABULARY[skewed(VOCABULARY.length, 2)] ?? "";
  const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY).toISOString().slice(0, 10);
  const claims = Array.from({ length: count }, (_, i) => {
    const ordinal = before + i + 1;
    return {
      id: claimId(ordinal),
      ordinal,
      statement: `${Array.from({ length: 28 }, word).join(" ")}.`,
      workflow: WORKFLOWS[ordinal % WORKFLOWS.length] ?? "unreviewed",
      verdict: VERDICTS[ordinal % VERDICTS.length] ?? null,
      source: skewed(SOURCES, 3),
      tag: ordinal % 10 === 0 ? `tag ${ordinal % 30}` : null,
    };
  });
  return { id: `article-${n}`, title: `Article ${n}`, publisher: `Paper ${n % PUBLISHERS}`, day, claims };
}

/** The id of the claim with this number, from 1. */
export function claimId(ordinal: number): string {
  return `claim-${String(ordinal).padStart(8, "0")}`;
}

/** The sources that the claims name by number. */
export function madeUpSources(): { id: string; name: string }[] {
  return Array.from({ length: SOURCES }, (_, n) => ({ id: `source-${n}`, name: `Source ${n}` }));
}

/** The lines of history that importing these articles would have left, as one chain. */
export function* madeUpHistory(
  articles: Iterable<{ id: string; title: string }>,
): Generator<ChainLine & { hash: string }> {
  let previousHash = CHAIN_START;
  let seq = 0;
  for (const { id, title } of articles) {
    seq += 1;
    const line: ChainLine = {
      seq,
      id: `event-${seq}`,
      at: FIRST_DAY + seq,
      actorId: "person-1",
      actorName: PERSON.name,
      action: "article.import",
      subjectType: "article",
      subjectId: id,
      claimId: null,
      body: JSON.stringify({ fields: {}, note: { title } }),
      previousHash,
    };
    previousHash = hashLine(line);
    yield { ...line, hash: previousHash };
  }
}
