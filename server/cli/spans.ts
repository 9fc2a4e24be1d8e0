/** Proving every stored span: its words still stand where it says, in a text that still has its hash. */
import type { Handle } from "../../db/database";
import { hashText } from "../domain/article";
import { spanHolds } from "../domain/span";
import { articlesAfter } from "../store/articles";
import { claimsOfArticle, spansOf } from "../store/claims";

/** How many spans were checked, and a sentence for each that does not hold. */
export async function checkSpans(db: Handle): Promise<{ checked: number; faults: string[] }> {
  const faults: string[] = [];
  let checked = 0;
  let after = "";
  for (;;) {
    const articles = await articlesAfter(db, after, 50);
    for (const article of articles) {
      after = article.id;
      if (hashText(article.text) !== article.sha256)
        faults.push(`The text of article ${article.id} is not the one that was imported.`);
      const claims = await claimsOfArticle(db, article.id);
      for (let from = 0; from < claims.length; from += 500) {
        for (const span of await spansOf(
          db,
          claims.slice(from, from + 500).map((claim) => claim.id),
        )) {
          checked += 1;
          if (!spanHolds(article.text, [span.start, span.end], span.exact))
            faults.push(`A ${span.role} span of claim ${span.claimId} does not hold.`);
        }
      }
    }
    if (articles.length < 50) return { checked, faults };
  }
}
