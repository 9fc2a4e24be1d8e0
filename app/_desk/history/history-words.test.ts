/** Tests that a line of history says what matters: which edition, which side, from which state to which. */
import { expect, it } from "vitest";
import { EVENT_ACTIONS } from "@/server/domain/history/event-action";
import type { ActedLine } from "./history-acts";
import { ACTIONS, actionWords } from "./history-words";

const line = (action: string, more: Partial<ActedLine> = {}): ActedLine => ({
  ...{ action, note: {}, words: [], fields: {}, link: null },
  ...more,
});
const state = (before: string, after: string) => ({ fields: { state: { before, after } } });
const OPEN = [{ name: "Ada Lund" }, { name: "Bo Reyes" }];
const contradicts = { link: "contradicts" };

it.each<[ActedLine, string]>([
  [line("relation.add", contradicts), "linked it (contradicts) to"],
  [line("relation.edit", { ...contradicts, ...state("confirmed", "dismissed") }), "removed a link (contradicts)"],
  [line("relation.edit", state("suggested", "dismissed")), "dismissed a suggested link"],
  [
    line("relation.edit", { fields: { reconciled: { before: null, after: "time" } } }),
    "reconciled a contradiction (different times)",
  ],
  [
    line("relation.edit", { fields: { reconciled: { before: "time", after: null } } }),
    "took back that a contradiction is reconciled",
  ],
  [
    line("relation.edit", {
      fields: { ...state("confirmed", "dismissed").fields, reconciled: { before: "time", after: null } },
    }),
    "removed a link",
  ],
  [
    line("history.put back", { ...contradicts, ...state("dismissed", "confirmed"), note: { of: "relation.edit" } }),
    "put a link back (contradicts)",
  ],
  [
    line("article.edit", { fields: { dateDoubt: { before: "Check it.", after: null } } }),
    "confirmed the date of an article",
  ],
  [
    line("claim.attribute", { note: { chosen: "Ada Lund", other: "Bo Reyes" } }),
    "chose Ada Lund as the speaker (the other was Bo Reyes)",
  ],
  [line("claim.attribute", { note: { chosen: "Ada Lund" } }), "chose Ada Lund as the speaker"],
  [line("claim.attribute", { fields: { candidates: { before: OPEN, after: [] } } }), "settled who said it"],
  [line("claim.attribute"), "changed who said it"],
  [
    line("history.put back", { note: { of: "claim.attribute" }, fields: { candidates: { before: [], after: OPEN } } }),
    "left it open again whether Ada Lund or Bo Reyes said it",
  ],
  [line("report.publish", { note: { edition: 2 } }), "published edition 2 of a report"],
  [line("report.withdraw", { note: { edition: 1 } }), "withdrew edition 1 of a report"],
  [line("report.correct", { note: { edition: 3 } }), "froze edition 3 of a report as a correction"],
  [
    line("history.put back", { note: { of: "report.withdraw", edition: 1 } }),
    "restored an earlier state of edition 1 of a report",
  ],
  [line("evidence.add", { note: { stance: "refutes" } }), "added evidence that refutes it"],
  [line("claim.correct"), "corrected what it says"],
  [line("claim.read slots"), "read what the claims of an article say:"],
  [line("relation.suggest", { note: { suggested: 0 } }), "read what the claims of an article say:"],
  [line("topic.remove", { note: { claims: 12 } }), "deleted a topic with 12 claims"],
  [line("topic.remove", { note: { claims: 0 } }), "deleted a topic"],
  [line("topic.dismiss", { note: { name: "Ferry" } }), "said that it does not belong in the topic “Ferry”"],
  [line("history.put back", { note: { of: "topic.remove", claims: 1 } }), "brought back a topic with 1 claim"],
  [line("evidence.remove", { note: {} }), "removed evidence"],
  [line("person.manage", { note: { name: "Ben", role: "editor" } }), "added an account for"],
  [line("person.manage", { fields: { role: { before: "viewer", after: "editor" } } }), "changed the account of"],
  [line("person.manage", { note: { passphrase: "reset" } }), "gave a new passphrase to"],
  [line("invitation.manage", { note: { role: "editor" } }), "invited somebody to join as an editor"],
  [line("invitation.manage", { note: { withdrawn: true } }), "withdrew an invitation"],
  [line("review.submit"), "reviewed it"],
])("%o", (acted, words) => expect(actionWords(acted)).toBe(words));

it("names what it is about where the line stands among those of the whole desk", () => {
  expect(actionWords(line("relation.add", contradicts), true)).toBe("linked two claims (contradicts)");
  expect(actionWords(line("claim.correct"), true)).toBe("corrected what a claim says:");
  expect(actionWords(line("evidence.add", { note: { stance: "supports" } }), true)).toBe(
    "added evidence that supports a claim",
  );
  expect(actionWords(line("review.submit"), true)).toBe("reviewed a claim");
});

it("has every act to choose from", () => expect([...EVENT_ACTIONS].sort()).toEqual(Object.keys(ACTIONS).sort()));
