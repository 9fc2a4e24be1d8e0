/** Generates a made-up desk for benchmarks: the same rows for the same number of claims, on either engine. */
import { numbersFrom } from "@/server/extraction/training/numbers";

const VOCABULARY =
  "road bridge strike minister talks evidence attack border army school report statement plan budget court water harvest election prison market rocket drone ceasefire hospital inspector convoy treaty sanction refugee parliament governor village spokesman airport".split(
    " ",
  );
/** Words that few claims have, and how many claims there are for each one that has it. */
const RARE = [
  ["isthmus", 300],
  ["lighthouse", 500],
] as const;
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

/** Generates the articles of a desk with this many claims, each article with its claims. */
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
  const day = dayAt(random);
  const claims = Array.from({ length: count }, (_, i) => {
    const ordinal = before + i + 1;
    return {
      id: claimId(ordinal),
      ordinal,
      statement: `${[...Array.from({ length: 28 }, word), ...rareWords(ordinal)].join(" ")}.`,
      workflow: WORKFLOWS[ordinal % WORKFLOWS.length] ?? "unreviewed",
      verdict: VERDICTS[ordinal % VERDICTS.length] ?? null,
      source: skewed(SOURCES, 3),
      tag: ordinal % 10 === 0 ? `tag ${ordinal % 30}` : null,
    };
  });
  return { id: `article-${n}`, title: `Article ${n}`, publisher: `Paper ${n % PUBLISHERS}`, day, claims };
}

/** Returns a random date for an article. */
export function dayAt(random: () => number): string {
  return new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY).toISOString().slice(0, 10);
}

function rareWords(ordinal: number): string[] {
  return RARE.flatMap(([word, apart]) => (ordinal % apart === 0 ? [word] : []));
}

/** Returns the id of the claim with this number; numbers start at 1. */
export function claimId(ordinal: number): string {
  return `claim-${String(ordinal).padStart(8, "0")}`;
}

/** Returns the sources that the claims refer to by number. */
export function madeUpSources(): { id: string; name: string }[] {
  return Array.from({ length: SOURCES }, (_, n) => ({ id: `source-${n}`, name: `Source ${n}` }));
}
