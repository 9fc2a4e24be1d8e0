/** Verifies every stored span: its words are still at its offsets, in a text that still has its hash. */
import type { Handle } from "@/db/database";
import { articles } from "@/db/schema.sqlite";
import { hashText } from "@/server/domain/articles/article";
import { spanHolds } from "@/server/domain/articles/span";
import { batchesOf } from "../batches";
import { claimsOfArticle, spansOf } from "../claims/claims";

/** How many claims' spans are read at once. */
const CLAIMS = 500;

type Found = { checked: number; faults: string[] };

/** Returns how many spans were checked, and a sentence for each that does not hold. */
export async function checkSpans(db: Handle): Promise<Found> {
  const found: Found = { checked: 0, faults: [] };
  for await (const batch of batchesOf(db, articles)) {
    for (const article of batch) {
      if (hashText(article.text) !== article.sha256)
        found.faults.push(`The text of article ${article.id} is not the one that was imported.`);
      await checkArticle(db, article, found);
    }
  }
  return found;
}

async function checkArticle(db: Handle, article: { id: string; text: string }, found: Found): Promise<void> {
  const ids = (await claimsOfArticle(db, article.id)).map((claim) => claim.id);
  for (let from = 0; from < ids.length; from += CLAIMS) {
    for (const span of await spansOf(db, ids.slice(from, from + CLAIMS))) {
      found.checked += 1;
      if (!spanHolds(article.text, [span.start, span.end], span.exact))
        found.faults.push(`A ${span.role} span of claim ${span.claimId} does not hold.`);
    }
  }
}
