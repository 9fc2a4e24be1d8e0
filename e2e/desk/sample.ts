/** Finds things in the sample by their words. */
import type { APIRequestContext } from "@playwright/test";
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
