/** Findings from labels: those that the labeller found in a passage and the judge accepts. */

import type { Passage, Range } from "../english/reading/passages";
import type { Sentence } from "../english/reading/sentences";
import { byContent, type Finding, spansOf } from "../english/rules/finding";
import { type AnnotatedPassage, annotate, type PassageReader, type Read } from "./annotated-passage";
import type { AttributionModel } from "./attribution-model";
import { CONTENT, CUE, SOURCE } from "./chain";
import { Judge } from "./judge";
import { type Labelled, Labeller, runsOf } from "./labeller";

/**
 * The least probability at which an attribution is kept: near half of the best attainable F1, which is where F1 is
 * highest.
 */
const LEAST_CHANCE = 0.38;

/** Finds attributions with a model instead of the rules alone. Uses its own buffers: one passage at a time. */
export class LabelledFinder {
  private readonly labeller: Labeller;
  private readonly reader: PassageReader;
  private readonly judge: Judge;

  constructor(model: AttributionModel, read: Read) {
    this.labeller = new Labeller(model);
    this.judge = new Judge(model.judge);
    this.reader = { read, cueWords: model.cueWords };
  }

  /** Annotates a passage for `find`; `found` has the rules' findings there, before merging. */
  annotate(passage: Passage, sentences: Sentence[], found: readonly Finding[]): AnnotatedPassage {
    return annotate({ passage, sentences }, found, this.reader);
  }

  /** Returns the findings of an annotated passage, in the order of their content. */
  find(annotated: AnnotatedPassage): Finding[] {
    const kept = new Map<string, Finding>();
    for (const readings of this.labeller.label(annotated)) {
      const { reading, chance } = this.judge.choose(readings);
      const finding = chance >= LEAST_CHANCE ? findingOf(reading, chance) : null;
      if (finding) keep(kept, finding);
    }
    return [...kept.values()].sort(byContent);
  }
}

function findingOf(labelled: Labelled, confidence: number): Finding | null {
  const { context } = labelled;
  const { passage, sentences } = context.annotated;
  const sentence = sentences.find(({ from, to }) => from <= context.cue && context.cue < to);
  if (!sentence) return null;
  const cue = runsOf(labelled, CUE).find(({ from, to }) => from <= context.cue && context.cue < to);
  return {
    sentence,
    source: longest(runsOf(labelled, SOURCE)),
    cue: cue ?? { from: context.cue, to: context.cue + 1 },
    relay: context.finding?.relay ?? null,
    content: spansOf(passage, runsOf(labelled, CONTENT)),
    confidence,
  };
}

function longest(runs: readonly Range[]): Range | null {
  return runs.reduce<Range | null>(
    (best, run) => (best && best.to - best.from >= run.to - run.from ? best : run),
    null,
  );
}

/** Two cues with exactly the same content are one attribution; keeps the more likely one. */
function keep(kept: Map<string, Finding>, finding: Finding): void {
  const words = finding.content.join(";");
  const other = kept.get(words);
  if (!other || other.confidence < finding.confidence) kept.set(words, finding);
}
