/** What a line of history tells, in words: what was done, and what changed by it. */
import type { Outputs } from "@/server/api/root";
import type { EventAction } from "@/server/domain/history/event-action";
import { counted } from "@/server/domain/words/counted";

export type HistoryLine = Outputs["history"]["list"]["lines"][number];
type Change = HistoryLine["words"][number];

const ACTIONS: Record<EventAction, string> = {
  "article.import": "imported an article",
  "article.edit": "corrected an article",
  "article.extract": "re-extracted an article",
  "claim.add": "added this claim",
  "claim.edit": "reworded the statement",
  "claim.tag": "changed the tags",
  "claim.attribute": "changed who said it",
  "claim.mark": "accepted the proposed marks",
  "claim.assign": "assigned it",
  "claim.start": "took it up",
  "claim.set aside": "set it aside",
  "claim.restore": "restored it",
  "claim.reopen": "reopened it",
  "review.submit": "reviewed a claim",
  "review.open": "saw the reviews of others before giving their own",
  "ruling.make": "ruled for the desk",
  "comment.add": "commented",
  "evidence.add": "added evidence",
  "evidence.edit": "corrected evidence",
  "evidence.remove": "removed evidence",
  "relation.add": "linked two claims",
  "relation.edit": "changed a link",
  "source.add": "added a source",
  "source.edit": "corrected a source",
  "source.merge": "merged or split sources",
  "source.tell apart": "marked it as different from",
  "source.doubt again": "asked again whether it is the same as",
  "report.draft": "drafted a report",
  "report.freeze": "froze a report",
  "report.publish": "published a report",
  "report.correct": "corrected a report",
  "report.withdraw": "withdrew an edition of a report",
  "history.put back": "restored an earlier state",
  "session.open": "signed in",
  "session.close": "signed out",
  "account.edit": "changed their account",
  "account.set keys": "set their single keys",
  "person.manage": "changed an account",
  "invitation.manage": "made or withdrew an invitation",
  "invitation.accept": "joined by invitation",
  "desk.found": "set up the desk",
  "desk.open": "made the link that sets up the desk",
  "desk.make secret": "made the secret that signs sessions",
  "desk.load sample": "loaded the sample",
  "desk.record": "recorded the desk as it stands",
  "desk.replace texts": "moved the desk to PostgreSQL, which has no place for some characters of its texts",
  "job.import": "started an import of many files",
  "job.extract": "started to re-extract every article",
  "job.cancel": "cancelled a job",
  "job.resume": "resumed a job",
  "job.put away": "cleared a finished job",
  "proposal.dismiss": "dismissed a proposal",
  "proposal.reopen": "reopened a proposal",
  "model.manage": "added a model",
  "model.adopt": "started to use a model",
  "model.give up": "went back to the built-in extractor",
  "desk.edit": "changed the desk",
};

/** What was done; `linked` where the line stands among those of the whole desk. */
export function actionWords(
  { action, note, words: changes }: Pick<HistoryLine, "action" | "note" | "words">,
  linked = false,
): string {
  if (action === "claim.add" && linked) return "added a claim";
  if (action === "relation.add" && !linked) return "linked it to";
  if (action === "report.draft" && changes.length > 0) return "changed the draft of a report";
  if (action === "history.put back" && note.of === "evidence.remove") return "brought back evidence";
  const words = ACTIONS[action as EventAction] ?? action;
  if (action === "report.publish" && note.alone === true)
    return `${words} alone: nobody else had reviewed or frozen it`;
  if (typeof note.otherName === "string") return `${words} ${note.otherName}`;
  const seen = typeof note.seen === "number" ? note.seen : null;
  if (action === "review.submit")
    return `${words}${judgedWords(note.judged)}${seen === null ? "" : ` after seeing ${reviews(seen, "other ")}`}`;
  if (action === "ruling.make" && seen !== null)
    return `${words} after seeing ${note.ownReview === "alone" ? "only their own review" : reviews(seen)}${note.ownReview === "among others" ? ", including their own" : ""}`;
  if (action === "claim.start")
    return `${note.also ? "began a review of their own" : words}${seen === null ? "" : `; until then ${reviews(seen, "other ")} could be read`}`;
  if (action !== "article.extract") return words;
  const counts = ["new", "gone", "moved"].flatMap((kind) => (note[kind] ? [`${note[kind]} ${kind}`] : []));
  return `${words}: ${counts.join(", ") || "nothing proposed"}`;
}

/** Actions whose outcome is closed to a reviewer who has not reviewed the claim yet. */
export const JUDGING: ReadonlySet<string> = new Set(["review.submit", "ruling.make"]);

/** What this reviewer judged, where the line says it: a line names the desk's position beside it. */
function judgedWords(judged: unknown): string {
  if (typeof judged !== "object" || judged === null) return "";
  const { verdict, attributionCheck } = judged as Partial<Record<string, unknown>>;
  const said = attributionCheck === "unchecked" ? [] : [`said: ${attributionCheck}`];
  return `: ${[verdict ?? "no verdict", ...said].join(", ")}`;
}

const reviews = (n: number, which = "") => (n === 1 ? `one ${which}review` : `${n} ${which}reviews`);

/** One change to many claims, as a single line. */
export function batchWords(action: string, claims: number): string {
  const [before, after = ""] = (BATCHES[action] ?? "changed …").split("…");
  return `${before}${counted(claims, "claim")}${after}`;
}

const BATCHES: Record<string, string> = {
  "claim.tag": "tagged …",
  "claim.assign": "assigned …",
  "claim.set aside": "set aside …",
  "claim.restore": "restored …",
  "history.put back": "undid a change to …",
};

/** What a change is called; null where the action itself says it. */
export function fieldWords({ field, after }: Change): string | null {
  if (field === "removedAt" || (field === "asideReason" && after === null)) return null;
  return FIELDS[field] ?? field;
}

const FIELDS: Record<string, string> = {
  verdict: "the desk's verdict",
  attributionCheck: "attribution",
  assigneeId: "assigned to",
  publishedOn: "date",
  asideReason: "why it was set aside",
  disabledAt: "account disabled",
  adoptedAt: "in use since",
  withdrawal: "withdrawn because",
  affiliations: "roles with dates",
  wikidataId: "Wikidata id",
  roles: "speakers and relays",
  cueClass: "kind",
};
