/** What the statement of a claim is made from: a finding, and what is known of whoever made it. */
import type { CueClass, Quotation } from "@/server/domain/claims/attribution";
import type { Range } from "../reading/passages";
import type { Tagged } from "../reading/tagged";
import { firstFrom } from "../reading/tokens";
import type { Finding } from "../rules/finding";
import type { KnownNames } from "./known-names";

export type Told = {
  finding: Finding;
  quotation: Quotation;
  cueClass: CueClass;
  /** The speakers by their resolved names; empty if nobody knows. */
  names: readonly string[];
  known: KnownNames;
  /** The statement before it in the same passage, to which "that claim" may refer. */
  before: string | null;
};

/** Returns the content as token ranges of its passage; what stands in a later passage is left out. */
export function contentRanges({ finding: { sentence, content } }: Told): Range[] {
  const { tokens } = sentence.passage;
  return content
    .map(([start, end]) => ({ from: firstFrom(tokens, start), to: firstFrom(tokens, end) }))
    .filter(({ from, to }) => from < to);
}

/** Returns the tokens of a range that are not quotation marks. */
export function wordsIn({ sentence }: Finding, { from, to }: Range): Tagged[] {
  return sentence.passage.tokens.slice(from, to).filter(({ text }) => !QUOTATION_MARK.test(text));
}

export const QUOTATION_MARK = /^["“”„‟«»＂'‘’`]+$/u;
