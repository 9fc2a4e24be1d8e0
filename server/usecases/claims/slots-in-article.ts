/** Gathers the claims of an article to be read, and keeps what they say with what people set instead. */
import type { Handle } from "@/db/database";
import type { Span } from "@/server/domain/articles/span";
import { slotsCorrected, slotsRead } from "@/server/domain/claims/claim-slots";
import { langOf } from "@/server/languages/lang-of";
import type { ClaimSlots } from "@/server/matching/reading/article-slots";
import { getArticle } from "@/server/store/articles";
import { claimsOfArticle, spansOf } from "@/server/store/claims/claims";
import { correctionsOf } from "@/server/store/claims/corrections";
import { setSlots } from "@/server/store/claims/slots";
import { grouped } from "@/server/store/grouped";
import type { ToRead } from "@/server/workers/tasks";

/** Returns the article with its claims, to be read; null for one that has none, or is not in English. */
export async function claimsToRead(db: Handle, articleId: string): Promise<ToRead | null> {
  const article = await getArticle(db, articleId);
  if (!article || (article.language ?? langOf(article.text)) !== "en") return null;
  const ids = (await claimsOfArticle(db, articleId)).map(({ id }) => id);
  const spans = grouped(await spansOf(db, ids), ({ claimId }) => claimId);
  const claims = ids.map((id) => {
    const ofRole = (role: string) =>
      (spans.get(id) ?? []).flatMap((span): Span[] => (span.role === role ? [[span.start, span.end]] : []));
    return { id, content: ofRole("content"), cue: ofRole("cue") };
  });
  const { publishedOn, text } = article;
  return claims.length === 0 ? null : { article: { id: articleId, publishedOn, text }, claims };
}

const NOTHING = slotsRead(null);

/** Keeps what was read of the article's claims, where nobody corrected it. Returns whether anything of it is new. */
export async function keepSlots(tx: Handle, articleId: string, read: readonly ClaimSlots[]): Promise<boolean> {
  const claims = await claimsOfArticle(tx, articleId);
  const corrections = await correctionsOf(
    tx,
    claims.map(({ id }) => id),
  );
  const slots = new Map(read.map((one) => [one.id, one.slots]));
  const changed = await setSlots(
    tx,
    claims.map(({ id, rank }) => ({
      id,
      rank,
      slots: slotsCorrected(slots.get(id) ?? NOTHING, corrections.get(id) ?? {}),
    })),
  );
  return changed.length > 0;
}
