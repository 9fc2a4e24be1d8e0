/** An attribution: who is reported to have stated what, with the spans that prove it. The extraction contract. */
import type { Span } from "../articles/span";

export const QUOTATIONS = ["direct", "indirect", "mixed"] as const;
/** direct: the whole content is in quotation marks; mixed: part of it; indirect: none. */
export type Quotation = (typeof QUOTATIONS)[number];

export const SPAN_ROLES = ["source", "cue", "content", "relay"] as const;
export type SpanRole = (typeof SPAN_ROLES)[number];

export const CUE_CLASSES = [
  "says",
  "denies",
  "accuses",
  "demands",
  "promises",
  "predicts",
  "judges",
  "knows",
  "doubts",
  "believes",
  "intends",
] as const;
/**
 * How the cue presents its content. All are statements except the last two: "believes" (thinks, fears, hopes) and
 * "intends" (wants, plans) report a state of mind rather than words, and a desk may hide them.
 */
export type CueClass = (typeof CUE_CLASSES)[number];

/** Returns a kind's label; "knows" by itself would sound as if the desk agreed with the speaker. */
export function kindWords(cueClass: CueClass): string {
  return cueClass === "knows" ? "presents as fact" : cueClass;
}

/** The classes that report a state of mind rather than words; the others are statements. */
export const MIND_CLASSES: readonly CueClass[] = ["believes", "intends"];

/** One extracted attribution. Every span counts UTF-16 units of the given text. */
export type Attribution = {
  /** The mention of the speaker; empty for an implicit speaker. */
  source: Span[];
  /** "said", "according to"; empty if none is written (a tweet). */
  cue: Span[];
  /** The claim's words, one span for each unbroken run; never empty. */
  content: Span[];
  /** The mention of the relay ("according to the BBC"); empty if the article itself reports it. */
  relay: Span[];
  /**
   * The names of those who state it together, after resolving pronouns, surnames and titles inside the article; empty if
   * the article names nobody, or leaves it open.
   */
  speakers: readonly string[];
  /** If it leaves it open: the names of the two who are likeliest, best first; otherwise empty. */
  candidates: readonly string[];
  /** The relay's name, resolved likewise; null if there is none. */
  relayName: string | null;
  /** The speaker's role as the article gives it ("UK Foreign Secretary"); null if it gives none, or for several. */
  role: string | null;
  quotation: Quotation;
  /** How the cue presents the content; "says" if no cue is written. */
  cueClass: CueClass;
  /** The claim in plain words, as a sentence of its own or as a fragment (`isFragment`). */
  statement: string;
  /** Between 0 and 1. */
  confidence: number;
};

/** An attribution before its statement is made. */
export type UnwordedAttribution = Omit<Attribution, "statement">;
/** As it is stored: one that was found before extractors made statements has none. */
export type StoredAttribution = UnwordedAttribution & Partial<Pick<Attribution, "statement">>;
