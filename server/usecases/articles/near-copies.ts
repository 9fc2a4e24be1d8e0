/** Finds the articles whose text is largely the same as a new one's, and the agencies that it credits. */
import type { Handle } from "@/db/database";
import { copyNote, creditNote } from "@/server/domain/articles/copy-words";
import { copyShares, sampleOf, shingled } from "@/server/domain/articles/shingles";
import { agenciesOf } from "@/server/languages/credits";
import { type ArticleRow, textsOf } from "@/server/store/articles";
import { addCopy, addSample, articlesAlike, copiesOf, nearestOf, setAgencies } from "@/server/store/copies";

type Article = Pick<ArticleRow, "id" | "text" | "author" | "publisher" | "language">;

/** So many of the likeliest are compared word by word. */
const MOST_COMPARED = 20;

/** Records an article's near copies among the others, with the exact shares, and the agencies that it credits. */
export async function noteCopies(tx: Handle, article: Article): Promise<void> {
  const own = shingled(article.text);
  const hashes = sampleOf(own);
  const alike = await articlesAlike(tx, { hashes, not: article.id, most: MOST_COMPARED });
  for (const { id, text } of await textsOf(tx, alike)) {
    const shares = copyShares(own, shingled(text));
    if (shares) await addCopy(tx, article.id, id, shares);
  }
  await addSample(tx, article.id, hashes);
  await setAgencies(tx, article.id, agenciesOf(article));
}

/** Says of an article that is largely another's whose it is, and to whom it is credited; null for any other article. */
export async function copiedNote(tx: Handle, article: Article): Promise<string | null> {
  const nearest = nearestOf((await copiesOf(tx, [article.id])).get(article.id) ?? []);
  if (!nearest) return null;
  return [copyNote(nearest), creditNote(agenciesOf(article))].filter((note) => note !== null).join(" ");
}
