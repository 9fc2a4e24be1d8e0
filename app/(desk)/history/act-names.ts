/** What the acts that the history can be narrowed to are called, where their words in a line need the rest of the line. */
import { ACTIONS } from "@/app/_desk/history/history-words";
import type { EventAction } from "@/server/domain/history/event-action";

export const ACT_NAMES: Readonly<Record<EventAction, string>> = {
  ...ACTIONS,
  "claim.add": "added a claim",
  "claim.edit": "reworded a statement",
  "claim.assign": "assigned a claim",
  "claim.start": "took a claim up",
  "claim.set aside": "set a claim aside",
  "claim.restore": "restored a claim",
  "claim.reopen": "reopened a claim",
  "claim.correct": "corrected what a claim says",
  "claim.move words": "moved a claim’s words",
  "claim.gather": "changed a claim’s topics",
  "relation.edit": "decided on a link, or changed it",
  "source.tell apart": "told two sources apart",
  "source.doubt again": "asked again about two sources",
  "source.dismiss parent": "said that a source is not part of another",
  "review.open": "saw others' reviews first",
  "person.manage": "changed somebody's account",
  "desk.replace texts": "moved the desk to PostgreSQL",
};
