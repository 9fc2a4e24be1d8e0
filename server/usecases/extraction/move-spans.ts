/** Moves a claim's marks, speaker and relay to where an extractor now finds them, or says who the speaker may be. */
import type { Handle } from "@/db/database";
import { changedFields, type EventDraft } from "@/server/domain/history/event";
import { notFound, stale } from "@/server/domain/refusal";
import { languageOf } from "@/server/languages/languages";
import { getArticle } from "@/server/store/articles";
import { candidatesFor, setCandidates } from "@/server/store/claims/candidates";
import { type ClaimRow, type RoleEntry, setRoles, setSpans, spansOf, updateClaim } from "@/server/store/claims/claims";
import type { ProposalRow } from "@/server/store/claims/proposals";
import { enqueueArticle } from "@/server/store/match-queue";
import { candidatesIn, rolesOfFound, statementOf } from "../articles/extracted-claim";
import { rewordedAmong } from "../claims/reworded";
import { namedRoles } from "../claims/set-cast";
import { positionAfter } from "../reviews/follow-words";
import { marksOf, spansByRole } from "./marks";

type Moving = { tx: Handle; now: number; newId: () => string; log: (event: EventDraft) => void };

/** Starts from the version of the claim that was seen. The statement follows, unless somebody has reworded it. */
export async function moveSpans(
  { tx, now, newId, log }: Moving,
  claim: ClaimRow,
  from: number,
  { id: proposal, finding, engine }: ProposalRow,
): Promise<void> {
  const article = await getArticle(tx, claim.articleId);
  if (!article || !finding) throw notFound("article");
  const { text } = article;
  const language = languageOf(article.language);
  const { source, cue, content, relay, quotation, cueClass } = finding;
  const before = spansByRole(await spansOf(tx, [claim.id]));
  const after = { source, cue, content, relay };
  const reworded = await rewordedAmong(tx, [claim], () => ({ text, language, marks: before }));
  const statement = reworded.has(claim.id) ? claim.statement : statementOf(text, finding, language);
  const moved = { before: marksOf(text, before), after: marksOf(text, after) };
  const values = { statement, quotation, cueClass, ...(await positionAfter(tx, claim, moved)) };
  const had = await namedRoles(tx, claim.id);
  const roles = withKept(had, await rolesOfFound(tx, text, finding, { newId, now, article }));
  const open = await candidatesFor(tx, claim.id);
  const candidates = await candidatesIn(tx, finding, article);
  if (!(await updateClaim(tx, claim.id, from, values)))
    throw stale("claim", { theirs: { statement: claim.statement }, yours: { statement }, version: claim.version });
  await setSpans(tx, claim.id, text, after);
  await enqueueArticle(tx, article.id, now);
  await setRoles(tx, claim.id, roles);
  if (candidates.length > 0 && roles.every(({ role }) => role !== "speaker"))
    await setCandidates(tx, claim.id, candidates);
  const fields = {
    ...changedFields<Partial<ClaimRow>>(claim, values),
    ...changedFields({ marks: moved.before }, { marks: moved.after }),
    ...changedFields({ roles: had }, { roles: await namedRoles(tx, claim.id) }),
    ...changedFields({ candidates: open }, { candidates: await candidatesFor(tx, claim.id) }),
  };
  const note = { proposal, engine };
  log({ subjectType: "claim", subjectId: claim.id, claimId: claim.id, action: "claim.mark", fields, note });
}

/** Keeps the present sources of a role for which none was found now. A source that stays keeps its description. */
function withKept(had: readonly RoleEntry[], found: readonly RoleEntry[]): RoleEntry[] {
  return (["speaker", "relay"] as const).flatMap((role) => {
    const [before, after] = [had, found].map((list) => list.filter((entry) => entry.role === role));
    if (!before || !after || after.length === 0) return before ?? [];
    const same = after.some((entry) => before.some((one) => one.sourceId === entry.sourceId));
    return same ? before : after;
  });
}
