/**
 * Measures how long it takes to find what a new claim may be related to, beside a full-text search on the same desk. Both
 * run in this process, one after the other in turns.
 */
import { readAddress } from "@/db/address";
import { openDatabase } from "@/db/open";
import { numbersFrom } from "@/server/extraction/training/numbers";
import { tellingWords } from "@/server/matching/telling-words";
import { ranksWithWords } from "@/server/store/claims/claims-with-words";
import { listClaimPage } from "@/server/usecases/claims/list-claims";
import { madeUpArticles } from "./desk/made-up";
import { quantile } from "./load";
import type { Figure } from "./output/result";
import type { Made } from "./places";

const CLAIMS = 60;
/** As many as the desk looks up for each claim. */
const MOST = 10;
const READER = { kind: "person", id: "reader", name: "Ada Lovelace", role: "viewer" } as const;

/** Returns the medians at one desk, and how many times the search's the candidates' is. */
export async function measureCandidates({ name, address }: Made): Promise<Figure[]> {
  const database = await openDatabase(readAddress(address));
  const [candidates, searches]: [number[], number[]] = [[], []];
  try {
    for (const { statement, q } of claimsToFind()) {
      candidates.push(await timed(() => ranksWithWords(database.read, tellingWords(statement), MOST)));
      const context = { actor: READER, database, now: Date.now };
      searches.push(await timed(() => listClaimPage.execute(context, { filter: { q }, limit: 50 })));
    }
  } finally {
    await database.close();
  }
  const [found, searched] = [quantile(candidates, 0.5), quantile(searches, 0.5)];
  return [
    { name: "candidates for a new claim", side: name, value: found, unit: "ms" },
    { name: "a search by two words, in the same turns", side: name, value: searched, unit: "ms" },
    { name: "candidates for a new claim, of a search", side: name, value: found / searched, unit: "times" },
  ];
}

/** Sentences of a dozen words that no claim has in this order, each with two of its words to search for. */
function* claimsToFind(): Generator<{ statement: string; q: string }> {
  const random = numbersFrom(CLAIMS);
  const [article] = madeUpArticles(1);
  const words = [...new Set((article?.claims[0]?.statement ?? "").replace(".", "").split(" "))];
  const one = () => words[Math.floor(random() * words.length)] ?? "";
  for (let n = 0; n < CLAIMS; n += 1)
    yield { statement: Array.from({ length: 12 }, one).join(" "), q: `${one()} ${one()}` };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
