/** How each kind of link is drawn and named: a sign and a stroke besides the colour, so that none is told by colour alone. */

import type { Outputs } from "@/server/api/root";
import { type RelationType, reconciledWords } from "@/server/domain/claims/relation";

type Answer = Outputs["relations"]["graph"];
export type Link = Answer["links"][number];
export type Claim = Omit<Answer["claims"][number], "x" | "y">;

/** What a picture is about: a claim, a source, a topic, or with none of them the confirmed contradictions. */
export type About = { claim?: string; source?: string; topic?: string; suggested: boolean };

const SUBJECTS = ["claim", "source", "topic"] as const;

/** Returns what kind of thing the picture is about; undefined for the confirmed contradictions. */
export function kindOfSubject(about: About): (typeof SUBJECTS)[number] | undefined {
  return SUBJECTS.find((kind) => about[kind] !== undefined);
}

type LinkKind = { sign: string; words: string; stroke: string; fill: string; width: number };

const SIGNS: Record<RelationType, string> = {
  contradicts: "×",
  corroborates: "+",
  repeats: "=",
  qualifies: "~",
  "responds to": "↩",
};

type Seen = Pick<Link, "type" | "state" | "reconciled" | "sure">;

/** Returns how the link is drawn. A reconciled contradiction is as quiet as the rest, and so is a suggestion of no sure type. */
export function kindOf({ type, state, reconciled, sure }: Seen): LinkKind {
  const quiet = { stroke: "stroke-edge", fill: "fill-soft", width: 1.25 };
  if (state === "suggested" && sure === 0) return { sign: "?", words: "worth a look", ...quiet };
  const sign = SIGNS[type];
  if (type === "contradicts" && !reconciled)
    return { sign, words: type, stroke: "stroke-bad", fill: "fill-bad", width: 2.25 };
  const words = reconciled ? "contradicts, but reconciled" : type;
  return { sign, words, ...quiet };
}

/** Returns the words for whether people confirmed the link, or how they reconciled it. */
export function stateWords({ state, reconciled }: Seen): string {
  return reconciled ? `reconciled: ${reconciledWords(reconciled)}` : state;
}

/** Returns who the claim comes from: its speakers; if it has none, its relays; otherwise the outlet. */
export function speakerOf({ speakers, relays, publisher, articleTitle }: Claim): string {
  return speakers.join(", ") || relays.join(", ") || publisher || articleTitle;
}
