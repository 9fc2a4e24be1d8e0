/** Moves the words of a claim by hand: what was said, its cue, and the mentions of its source and relay. */
import { z } from "zod";
import { faultInWords, inTextOrder, quotationOfWords } from "@/server/domain/claims/moved-words";
import { plainStatement } from "@/server/domain/claims/statement";
import { changedFields } from "@/server/domain/history/event";
import { notFound, Refusal, stale } from "@/server/domain/refusal";
import { id, span, version } from "@/server/domain/schemas";
import { languageOf } from "@/server/languages/languages";
import { getArticle } from "@/server/store/articles";
import { type ClaimRow, setSpans, spansOf, updateClaim } from "@/server/store/claims/claims";
import { enqueueArticle } from "@/server/store/match-queue";
import { changing } from "../define";
import { marksOf, spansByRole } from "../extraction/marks";
import { positionAfter } from "../reviews/follow-words";
import { claimSubject } from "./claim-subject";
import { rewordedAmong } from "./reworded";

const runs = z.array(span).max(20, "A claim has up to 20 runs of each kind.");

/**
 * Marks these words, starting from the version that was seen. The statement is made again unless a person worded it, and
 * so is the kind of quotation, unless a person chose it when adding the claim. Reviews of other words count no more until
 * their authors confirm them. Refuses words that are not the article's.
 */
export const moveWords = changing({
  action: "claim.move words",
  input: z.strictObject({
    id,
    version,
    spans: z.strictObject({ content: runs, cue: runs, source: runs, relay: runs }),
  }),
  subject: (db, input) => claimSubject(db, input.id),
  run: async ({ input, tx, subject: { claim }, now, log }) => {
    const article = await getArticle(tx, claim.articleId);
    if (!article) throw notFound("article");
    const { text } = article;
    const after = inTextOrder(input.spans);
    const fault = faultInWords(text, after);
    if (fault) throw new Refusal("invalid", fault, { field: "spans" });
    const before = spansByRole(await spansOf(tx, [claim.id]));
    const marks = { before: marksOf(text, before), after: marksOf(text, after) };
    const moved = changedFields({ marks: marks.before }, { marks: marks.after });
    if (Object.keys(moved).length === 0) return { version: claim.version, statement: claim.statement };
    const language = languageOf(article.language);
    const reworded = await rewordedAmong(tx, [claim], () => ({ text, language, marks: before }));
    const quotation = claim.engine === null ? claim.quotation : quotationOfWords(text, after.content);
    const { cueClass } = claim;
    const made = () => plainStatement(text, { ...after, quotation, cueClass }, language);
    const statement = reworded.has(claim.id) ? claim.statement : made();
    const values = { quotation, statement, ...(await positionAfter(tx, claim, marks)) };
    if (!(await updateClaim(tx, claim.id, input.version, values)))
      throw stale("claim", { theirs: { marks: marks.before }, yours: { marks: marks.after }, version: claim.version });
    await setSpans(tx, claim.id, text, after);
    await enqueueArticle(tx, article.id, now);
    const fields = { ...changedFields<Partial<ClaimRow>>(claim, values), ...moved };
    log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, fields });
    return { version: input.version + 1, statement };
  },
});
