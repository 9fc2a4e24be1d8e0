/** Finding one's way in the sample by its words. */
import type { APIRequestContext } from "@playwright/test";
import { answerOf, read } from "./calls";

type Claim = { id: string; statement: string; version: number; articleId: string };

/** The first claim that these words find, as it stands now. */
export async function claimWith(request: APIRequestContext, words: string): Promise<Claim> {
  const query = { filter: { q: words } };
  const { claims } = await answerOf<{ claims: Claim[] }>(read(request, "claims.list", query));
  const [found] = claims;
  if (!found) throw new Error(`The sample has no claim with the words “${words}”.`);
  return answerOf<Claim>(read(request, "claims.get", { id: found.id }));
}

/** How many articles the desk holds. */
export async function countArticles(request: APIRequestContext): Promise<number> {
  const { counts } = await answerOf<{ counts: { articles: number } }>(read(request, "desk.overview"));
  return counts.articles;
}
