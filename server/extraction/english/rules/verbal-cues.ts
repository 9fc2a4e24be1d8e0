/** Finds attributions whose cue is a verb: content after it, before it, or on both sides of it. */
import type { VerbGroup } from "../reading/chunks";
import type { Range } from "../reading/passages";
import { chunkFrom, type Sentence } from "../reading/sentences";
import { antecedentOf } from "../reading/subjects";
import { type Complement, complementAfter } from "./complements";
import { type CueSense, sensesOf } from "./cues";
import { type Finding, spansOf } from "./finding";
import { type Fronted, frontedContent } from "./fronted";
import { channelAhead, channelBefore, relayIn } from "./relays";

/** Returns the attributions of one sentence whose cue is a verb. */
export function findVerbalCues(sentence: Sentence): Finding[] {
  return sentence.verbs.flatMap((group) => {
    const finding = findingAt(sentence, group);
    return finding ? [finding] : [];
  });
}

function findingAt(sentence: Sentence, group: VerbGroup): Finding | null {
  for (const sense of sensesOf(group.reading.lemma)) {
    const end = cueEnd(sentence, group, sense);
    if (end === null) continue;
    const found = group.passive ? null : activeFinding(sentence, group, end, sense);
    if (found) return found;
  }
  return null;
}

function cueEnd(sentence: Sentence, group: VerbGroup, sense: CueSense): number | null {
  if (sense.particles.length === 0) return group.to;
  const next = sentence.passage.tokens[group.to]?.lower ?? "";
  const infinitive = next === "to" && chunkFrom(sentence, group.to)?.kind === "verbs";
  return sense.particles.includes(next) && !infinitive ? group.to + 1 : null;
}

function activeFinding(sentence: Sentence, group: VerbGroup, end: number, sense: CueSense): Finding | null {
  const named = sentence.subjects.get(group);
  const subject = named ? antecedentOf(sentence.passage.tokens, sentence.chunks, named) : null;
  const fronted = sense.frames.has("quote") ? frontedContent(sentence, group, end, subject) : null;
  const complement = complementAfter(sentence, group, end, sense);
  if (fronted && !outweighs(sentence, complement, fronted))
    return build(sentence, group, end, sense, fronted.source, fronted);
  if (!complement) return null;
  if (!subject && !group.finite) return null;
  return subject
    ? build(sentence, group, end, sense, subject, complement)
    : invertedBefore(sentence, group, end, sense, complement);
}

/**
 * Text after the cue is its content, whatever comes before, unless it is the source ("…," tweeted Ada Lund), or what
 * comes before is a quotation and the text after only gives the time.
 */
function outweighs(sentence: Sentence, complement: Complement | null, fronted: Fronted): boolean {
  if (!complement || complement.frame === "quote") return false;
  if (fronted.quoted && complement.between.to === fronted.source?.from) return false;
  const opening = sentence.passage.tokens[complement.between.to]?.lower ?? "";
  return !fronted.quoted || !/^(?:when|where|who|how|which)$/.test(opening);
}

/** "Said Raab: …" has its source after the cue. */
function invertedBefore(
  sentence: Sentence,
  group: VerbGroup,
  end: number,
  sense: CueSense,
  complement: Complement,
): Finding | null {
  const noun = chunkFrom(sentence, end);
  if (noun?.kind !== "nouns" || complement.frame !== "quote") return null;
  return build(sentence, group, end, sense, noun, complement);
}

/** Lowers the confidence for what somebody did not say, or met in order to say. */
function certainty(sentence: Sentence, group: VerbGroup): number {
  if (group.negated) return 0.5;
  const infinitive = !group.finite && group.reading.form === "base";
  const governed = sentence.chunks.some((chunk) => chunk.kind === "verbs" && chunk.to === group.from);
  return infinitive && !governed ? 0.7 : 1;
}

function build(
  sentence: Sentence,
  group: VerbGroup,
  end: number,
  sense: CueSense,
  source: Range | null,
  { content, between }: { content: Range[]; between: Range },
): Finding {
  const { passage } = sentence;
  return {
    sentence,
    source,
    cue: { from: group.from, to: end },
    content: spansOf(passage, content),
    relay:
      relayIn(sentence, between) ??
      channelBefore(sentence, group.from) ??
      channelAhead(sentence, source?.from ?? group.from),
    confidence: sense.strength * certainty(sentence, group),
  };
}
