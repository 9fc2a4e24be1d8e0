/** The subject of a statement that names its speaker. */
import { indexOfWord } from "../reading/passages";
import { swapOfOwner } from "./referents";
import { withSmallStart } from "./spelling";
import type { Told } from "./told";

const PRONOUNS: Record<string, string> = {
  ...{ his: "he", him: "he", her: "she", hers: "she", its: "it", their: "they", them: "they", theirs: "they" },
  ...{ my: "I", our: "we", me: "I", us: "we", i: "I", who: "", which: "", that: "" },
};
/** A longer mention is cut at its first relative clause or apposition. */
const LONGEST = 12;

/** Returns the speaker as a sentence names them, in lower case where an article begins it; empty if nobody is. */
export function subjectOf(told: Told): string {
  if (told.names.length > 0)
    return told.names.map((name) => told.known.withArticle(name.replace(/[,\s]+$/u, ""))).join(" and ");
  return mentionOf(told);
}

/** Returns whether the mention says that nobody, or hardly anybody, stated it ("no official"). */
export function isNobody({ finding: { source, sentence } }: Told): boolean {
  const first = source && sentence.passage.tokens[source.from];
  return /^(?:no|nobody|none|neither|few)$/.test((first || { lower: "" }).lower);
}

function mentionOf(told: Told): string {
  const { source, sentence } = told.finding;
  if (!source) return "";
  const { tokens, text } = sentence.passage;
  const first = tokens[source.from];
  if (source.to - source.from === 1) {
    const pronoun = PRONOUNS[first?.lower ?? ""];
    if (pronoun !== undefined) return pronoun;
  }
  let to = source.to;
  if (to - source.from > LONGEST) {
    const ends = [",", "who", "which", "that"]
      .map((word) => indexOfWord(tokens, source, word))
      .filter((at) => at > source.from);
    to = Math.min(to, ...ends);
  }
  const owner = swapOfOwner(told);
  const words = `${owner?.words ?? ""}${text.slice(owner?.end ?? first?.start, tokens[to - 1]?.end)}`
    .replace(/\s+/gu, " ")
    .replace(/[,\s]*(?:['’]s|(?<=s)['’]|,)$/u, "");
  return sentence.from === source.from ? withSmallStart(words) : words;
}
