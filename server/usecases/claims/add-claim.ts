/** Adds a claim that the extractor missed, from words selected in the article. */
import { z } from "zod";
import { isWithin, type Span, sliceSpan } from "@/server/domain/articles/span";
import { CUE_CLASSES, QUOTATIONS } from "@/server/domain/claims/attribution";
import { plainStatement } from "@/server/domain/claims/statement";
import { changedFields } from "@/server/domain/history/event";
import { notFound, Refusal } from "@/server/domain/refusal";
import { id, line, prose, span } from "@/server/domain/schemas";
import { languageOf } from "@/server/languages/languages";
import { getArticle } from "@/server/store/articles";
import type { RoleEntry } from "@/server/store/claims/claims";
import { insertClaims } from "@/server/store/claims/new-claims";
import { enqueueArticle } from "@/server/store/match-queue";
import { findOrAddSource } from "@/server/store/sources/resolve-source";
import { changing } from "../define";

const spans = z.array(span).max(20);

/** Adds a claim whose content is these spans of the article. Refuses spans that are not in its text. */
export const addClaim = changing({
  action: "claim.add",
  input: z.strictObject({
    articleId: id,
    content: spans.min(1, "Select the words of the claim."),
    source: spans.default([]),
    cue: spans.default([]),
    quotation: z.enum(QUOTATIONS),
    cueClass: z.enum(CUE_CLASSES).default("says"),
    statement: prose(2000).optional(),
    speaker: line(200).nullable().default(null),
    relay: line(200).nullable().default(null),
  }),
  run: async ({ input, tx, actor, now, newId, log }) => {
    const article = await getArticle(tx, input.articleId);
    if (!article) throw notFound("article");
    for (const list of [input.content, input.source, input.cue]) checkSpans(list, article.text);
    const stamp = { newId, now, article };
    const roles: RoleEntry[] = [];
    for (const role of ["speaker", "relay"] as const) {
      const name = input[role];
      if (!name) continue;
      const { id: sourceId, by } = await findOrAddSource(tx, name, role, stamp);
      roles.push({ role, sourceId, describedAs: null, resolvedBy: by });
    }
    const claimId = newId();
    const statement = input.statement || plainStatement(article.text, input, languageOf(article.language));
    const claim = {
      id: claimId,
      statement,
      quotation: input.quotation,
      cueClass: input.cueClass,
      workflow: "unreviewed" as const,
      attributionCheck: "unchecked" as const,
      addedBy: actor?.id ?? null,
      addedAt: now,
    };
    const { content, source, cue } = input;
    await insertClaims(tx, article, [{ claim, spans: { content, source, cue, relay: [] }, roles }]);
    await enqueueArticle(tx, article.id, now);
    log({
      subjectType: "claim",
      subjectId: claimId,
      claimId,
      fields: changedFields<{ statement?: string }>({}, { statement }),
    });
    return { id: claimId };
  },
});

function checkSpans(list: readonly Span[], text: string): void {
  const outside = list.find((one) => !isWithin(one, text.length) || sliceSpan(text, one).trim() === "");
  if (outside) throw new Refusal("invalid", "The selected words are not in this article's text. Select them again.");
}
