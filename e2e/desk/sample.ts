/** Finds things in the sample by their words. */
import { type APIRequestContext, expect } from "@playwright/test";
import { answerOf, read } from "./calls";

type Claim = { id: string; statement: string; version: number; articleId: string };

/** Returns the first claim that a search for these words finds, in its current state. */
export async function claimWith(request: APIRequestContext, words: string): Promise<Claim> {
  const query = { filter: { q: words } };
  const { claims } = await answerOf<{ claims: Claim[] }>(read(request, "claims.list", query));
  const [found] = claims;
  if (!found) throw new Error(`The sample has no claim with the words “${words}”.`);
  return answerOf<Claim>(read(request, "claims.get", { id: found.id }));
}

/** Counts the desk's articles. */
export async function countArticles(request: APIRequestContext): Promise<number> {
  const { counts } = await answerOf<{ counts: { articles: number } }>(read(request, "desk.overview"));
  return counts.articles;
}

/** Comparing four articles takes seconds where other stories are being told beside it. */
const LONGEST_COMPARING = 45_000;

/** Waits until every article has been compared, so that no story meets a change that nobody in it made. */
export async function hasCompared(request: APIRequestContext): Promise<void> {
  const waiting = async () => (await answerOf<{ waiting: number }>(read(request, "relations.suggestions"))).waiting;
  await expect.poll(waiting, { timeout: LONGEST_COMPARING }).toBe(0);
}
