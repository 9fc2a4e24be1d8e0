/** Puts a line of history into words: what was done, and what it changed. */
import type { Outputs } from "@/server/api/root";
import type { EventAction } from "@/server/domain/history/event-action";
import { counted } from "@/server/domain/words/counted";
import { type ActedLine, TOLD } from "./history-acts";

export type HistoryLine = Outputs["history"]["list"]["lines"][number];
type Change = HistoryLine["words"][number];

/** What was done, in words that follow a name. */
export const ACTIONS: Record<EventAction, string> = {
  "article.import": "imported an article",
  "article.edit": "corrected an article",
  "article.extract": "re-extracted an article",
  "claim.add": "added this claim",
  "claim.edit": "reworded the statement",
  "claim.correct": "corrected what it says",
  "claim.move words": "moved its words",
  "claim.tag": "changed the tags",
  "claim.gather": "changed the topics",
  "claim.attribute": "changed who said it",
  "claim.mark": "accepted the proposed marks",
  "claim.read slots": "read what the claims of an article say:",
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
  "relation.edit": "reworded why two claims are linked",
  "relation.suggest": "compared the claims of an article with others",
  "topic.add": "added a topic",
  "topic.edit": "renamed a topic or changed its note",
  "topic.remove": "deleted a topic",
  "topic.dismiss": "dismissed a claim suggested for a topic",
  "source.add": "added a source",
  "source.edit": "corrected a source",
  "source.merge": "merged or split sources",
  "source.tell apart": "marked it as different from",
  "source.doubt again": "asked again whether it is the same as",
  "source.dismiss parent": "said that it is not part of",
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
  "person.manage": "changed the account of",
  "invitation.manage": "invited somebody",
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
  "model.learn links": "had links suggested by what the desk decided",
  "model.forget links": "went back to the built-in weights for suggested links",
  "desk.edit": "changed the desk",
};

/** Says what was done; `linked` is true among the lines of the whole desk. */
export function actionWords(line: ActedLine, linked = false): string {
  const { action, note, words: changes } = line;
  const told = TOLD[action as EventAction]?.(line, linked);
  if (told) return told;
  if (action === "claim.add" && linked) return "added a claim";
  if (action === "report.draft" && changes.length > 0) return "changed the draft of a report";
  const words = ACTIONS[action as EventAction] ?? action;
  return typeof note.otherName === "string" ? `${words} ${note.otherName}` : words;
}

/** Actions whose result is closed to a reviewer who has not reviewed the claim yet. */
export const JUDGING: ReadonlySet<string> = new Set(["review.submit", "ruling.make"]);

/** Describes a bulk change in a single line. */
export function batchWords(action: string, claims: number): string {
  const [before, after = ""] = (BATCHES[action] ?? "changed …").split("…");
  return `${before}${counted(claims, "claim")}${after}`;
}

const BATCHES: Record<string, string> = {
  "claim.tag": "tagged …",
  "claim.gather": "changed the topics of …",
  "claim.assign": "assigned …",
  "claim.set aside": "set aside …",
  "claim.restore": "restored …",
  "history.put back": "undid a change to …",
};

/** What a line changed, without what its action already says. */
export function changesOf({ note, words }: Pick<ActedLine, "note" | "words">): Change[] {
  const isSaid = ({ field }: Change) =>
    typeof note.chosen === "string" && (field === "roles" || field === "candidates");
  return words.filter((change) => !isSaid(change) && fieldWords(change) !== null);
}

/** Returns the name of a changed field; null if the action itself says it. */
export function fieldWords({ field, after }: Change): string | null {
  if (
    field === "removedAt" ||
    field === "dismissed" ||
    field === "state" ||
    field === "dateDoubt" ||
    (field === "asideReason" && after === null)
  )
    return null;
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
  partOf: "part of",
  roles: "speakers and relays",
  candidates: "who may have said it",
  cueClass: "kind",
  reconciledWhy: "in what way",
};
