/** Describes what was done where a line of history says more than its action alone. */
import type { Outputs } from "@/server/api/root";
import { type Candidate, candidateWords } from "@/server/domain/claims/candidates";
import type { Stance } from "@/server/domain/claims/evidence";
import { type Reconciliation, reconciledWords } from "@/server/domain/claims/relation";
import type { EventAction } from "@/server/domain/history/event-action";
import type { Role } from "@/server/domain/people/person";
import { roleWords } from "@/server/domain/people/person";
import { counted } from "@/server/domain/words/counted";

export type ActedLine = Pick<
  Outputs["history"]["list"]["lines"][number],
  "action" | "note" | "words" | "fields" | "link"
>;

/** `linked` is true among the lines of the whole desk. Null if the action says everything. */
type Told = (line: ActedLine, linked: boolean) => string | null;

export const TOLD: Partial<Record<EventAction, Told>> = {
  "relation.add": ({ link }, linked) =>
    linked ? `linked two claims${inBrackets(link)}` : `linked it${inBrackets(link)} to`,
  "relation.edit": linkWords,
  "relation.suggest": ({ note }) =>
    // Desks wrote so before reading had an action of its own.
    note.suggested === 0
      ? "read what the claims of an article say:"
      : typeof note.suggested === "number"
        ? `compared the claims of an article with others and suggested ${counted(note.suggested, "link")}:`
        : "had the claims of every article compared again",
  "evidence.add": evidenceWords("added"),
  "evidence.edit": evidenceWords("corrected"),
  "evidence.remove": evidenceWords("removed"),
  "report.freeze": editionWords("froze"),
  "report.correct": (line, linked) => `${editionWords("froze")(line, linked)} as a correction`,
  "report.publish": (line, linked) =>
    `${editionWords("published")(line, linked)}${line.note.alone === true ? " alone: nobody else had reviewed or frozen it" : ""}`,
  "report.withdraw": editionWords("withdrew"),
  "review.submit": ({ note }, linked) =>
    `reviewed ${linked ? "a claim" : "it"}${judgedWords(note.judged)}${seenWords(note.seen, "other ")}`,
  "ruling.make": ({ note }) =>
    typeof note.seen === "number" ? `ruled for the desk after seeing ${seenByEditor(note.seen, note.ownReview)}` : null,
  "claim.start": ({ note }) =>
    `${note.also ? "began a review of their own" : "took it up"}${typeof note.seen === "number" ? `; until then ${reviews(note.seen, "other ")} could be read` : ""}`,
  "claim.attribute": ({ note, fields }) => {
    if (typeof note.chosen !== "string") return candidatesIn(fields, "before") && "settled who said it";
    const other = typeof note.other === "string" ? ` (the other was ${note.other})` : "";
    return `chose ${note.chosen} as the speaker${other}`;
  },
  "claim.move words": (_, linked) => (linked ? "moved the words of a claim:" : null),
  "claim.correct": (_, linked) => (linked ? "corrected what a claim says:" : null),
  "article.edit": ({ fields }) =>
    Object.keys(fields).join() === "dateDoubt" ? "confirmed the date of an article" : null,
  "article.extract": ({ note }) => {
    const counts = ["new", "gone", "moved"].flatMap((kind) => (note[kind] ? [`${note[kind]} ${kind}`] : []));
    return `re-extracted an article: ${counts.join(", ") || "nothing proposed"}`;
  },
  "source.merge": ({ note }, linked) => {
    const what = linked ? "a source" : "this source";
    if (typeof note.intoName === "string") return `merged ${what} into ${note.intoName}${linked ? ":" : ""}`;
    return note.splitFrom ? `split ${what} off again${linked ? ":" : ""}` : null;
  },
  "topic.remove": ({ note }) => `deleted a topic${withClaims(note.claims)}`,
  "topic.dismiss": ({ note }, linked) =>
    `said that ${linked ? "this does" : "it does"} not belong in the topic “${note.name}”${linked ? ":" : ""}`,
  "person.manage": ({ note, fields }) => {
    if (note.passphrase === "reset") return "gave a new passphrase to";
    return Object.keys(fields).length === 0 ? "added an account for" : null;
  },
  "account.edit": ({ note }) =>
    note.passphrase ? "changed their passphrase" : note.sessions ? "signed out everywhere" : null,
  "invitation.manage": ({ note }) =>
    note.withdrawn
      ? "withdrew an invitation"
      : typeof note.role === "string"
        ? `invited somebody to join as ${roleWords(note.role as Role)}`
        : null,
  "history.put back": (line, linked) => {
    if (line.note.of === "evidence.remove") return "brought back evidence";
    if (line.note.of === "relation.edit") return linkWords(line);
    if (line.note.of === "source.dismiss parent")
      return `${line.fields.dismissed?.after === true ? "said that it is not" : "asked again whether it is"} part of ${line.note.otherName}`;
    if (line.note.of === "topic.remove") return `brought back a topic${withClaims(line.note.claims)}`;
    const open = candidatesIn(line.fields, "after");
    if (open) return `left it open again whether ${open} said it`;
    return line.note.edition ? editionWords("restored an earlier state of")(line, linked) : null;
  },
};

const withClaims = (claims: unknown) =>
  typeof claims === "number" && claims > 0 ? ` with ${counted(claims, "claim")}` : "";

/** Names who the speaker could be before or after a change of that; null if it changed nothing of the kind. */
function candidatesIn({ candidates }: ActedLine["fields"], when: "before" | "after"): string | null {
  const names = (candidates?.[when] ?? []) as readonly Candidate[];
  return names.length === 0 ? null : candidateWords(names.map(({ name }) => name));
}

const inBrackets = (link: string | null) => (link === null ? "" : ` (${link})`);

/** The state that a relation had, and the state that it got. */
const STEPS: Record<string, string> = {
  "suggested confirmed": "confirmed a suggested link",
  "suggested dismissed": "dismissed a suggested link",
  "confirmed dismissed": "removed a link",
  "confirmed suggested": "made a link a suggestion again",
  "dismissed confirmed": "put a link back",
  "dismissed suggested": "put a suggested link back",
};

function linkWords({ fields, link }: ActedLine): string {
  const how = fields.reconciled?.after as Reconciliation | null | undefined;
  if (how) return `reconciled a contradiction (${reconciledWords(how)})`;
  if (how === null && !fields.state && !fields.type) return "took back that a contradiction is reconciled";
  const step = STEPS[`${fields.state?.before} ${fields.state?.after}`];
  const reworded = fields.type || fields.a ? "changed how two claims are linked" : "reworded why two claims are linked";
  return `${step ?? reworded}${inBrackets(link)}`;
}

const STANCE_WORDS: Record<Stance, string> = {
  supports: "evidence that supports",
  refutes: "evidence that refutes",
  context: "evidence that gives context to",
};

function evidenceWords(done: string): Told {
  return ({ note }, linked) => {
    const stance = STANCE_WORDS[note.stance as Stance];
    return stance ? `${done} ${stance} ${linked ? "a claim" : "it"}` : null;
  };
}

function editionWords(done: string): Told {
  return ({ note }) =>
    typeof note.edition === "number" ? `${done} edition ${note.edition} of a report` : `${done} a report`;
}

/** Returns this reviewer's judgement, if the line contains it beside the desk's position. */
function judgedWords(judged: unknown): string {
  if (typeof judged !== "object" || judged === null) return "";
  const { verdict, attributionCheck } = judged as Partial<Record<string, unknown>>;
  const said = attributionCheck === "unchecked" ? [] : [`said: ${attributionCheck}`];
  return `: ${[verdict ?? "no verdict", ...said].join(", ")}`;
}

const seenWords = (seen: unknown, which: string) =>
  typeof seen === "number" ? ` after seeing ${reviews(seen, which)}` : "";
const reviews = (n: number, which = "") => (n === 1 ? `one ${which}review` : `${n} ${which}reviews`);

/** Says which reviews an editor had seen; `own` if one of them, or the only one, was theirs. */
function seenByEditor(seen: number, own: unknown): string {
  if (own === "alone") return "only their own review";
  return `${reviews(seen)}${own === "among others" ? ", including their own" : ""}`;
}
