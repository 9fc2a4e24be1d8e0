/** Trains everything that parses sentences from treebanks: tagger, two parsers, lemmas. */
import { FIRST_PARSER, Parser, SECOND_PARSER } from "../../syntax/parser/parser";
import { Sentence } from "../../syntax/sentence";
import type { SyntaxModels } from "../../syntax/syntax-reader";
import { tagSentence } from "../../syntax/tag-sentence";
import { trainLemmas } from "./train-lemmas";
import { type Arcs, type Names, type ParsedExample, type Plan, trainParser } from "./train-parser";
import { type TaggerPlan, trainTagger } from "./train-tagger";
import type { Tree } from "./treebank";

/**
 * The number of parts for cross-validation: each part is tagged by a model trained on the others, with the mistakes of
 * unseen text.
 */
const PARTS = 5;
/** A tree with more words is no sentence. */
const LONGEST = 400;

const TAGGER: TaggerPlan = { seeds: [7, 8, 9], mostWeights: 600_000 };
/** The taggers that only make training data for the parsers are trained faster. */
const PART_TAGGER: TaggerPlan = { seeds: [7], mostWeights: 260_000 };
const FIRST: Plan = { templates: FIRST_PARSER, seeds: [1], rounds: 4, mostMoves: 390_000 };
const SECOND: Plan = { templates: SECOND_PARSER, seeds: [1, 2, 3, 4, 5, 6], rounds: 6, mostMoves: 520_000 };

type Report = (what: string) => void;

/** Returns models learned from these trees. The same trees in the same order give the same models, bit for bit. */
export function trainSyntax(trees: readonly Tree[], report: Report): SyntaxModels {
  const learned = trees.filter((tree) => tree.words.length <= LONGEST);
  const names = { tags: namesIn(learned, (tree) => tree.tags), labels: namesIn(learned, (tree) => tree.labels) };
  report("The tagger…");
  const tagger = trainTagger(learned, names.tags, TAGGER);
  const examples = examplesOf(learned, tagAsUnseen(learned, names.tags, report), names.labels);
  const mirrored = examples.map(mirroredExample);
  report("The first parser…");
  const first = trainParser(mirrored, names, FIRST);
  const guides = parseAsUnseen(mirrored, names, report);
  report("The second parser…");
  const guided = examples.map((example, i) => ({ ...example, guide: mirroredArcs(guides[i] as Arcs) }));
  const second = trainParser(guided, names, SECOND);
  return { ...names, tagger, first, second, lemmas: trainLemmas(learned) };
}

function namesIn(trees: readonly Tree[], namesOf: (tree: Tree) => readonly string[]): string[] {
  return [...new Set(trees.flatMap(namesOf))].sort();
}

/** Returns trees in the form that parsers learn from: words counted from 1, and the root after the last. */
function examplesOf(trees: readonly Tree[], tagged: readonly Uint8Array[], names: readonly string[]): ParsedExample[] {
  const numbers = new Map(names.map((label, i) => [label, i]));
  return trees.map(({ words, heads, labels }, i) => ({
    words,
    tags: tagged[i] as Uint8Array,
    heads: Int32Array.from([0, ...heads.map((head) => head + 1), 0]),
    labels: Int32Array.from([0, ...labels.map((label) => numbers.get(label) ?? 0), 0]),
  }));
}

function mirroredExample(example: ParsedExample): ParsedExample {
  return { words: [...example.words].reverse(), tags: example.tags.slice().reverse(), ...mirroredArcs(example) };
}

/** Position 0 and the root's, which are first and last, stay where they are. */
function mirroredArcs({ heads, labels }: Arcs): Arcs {
  const root = heads.length - 1;
  const mirrored = heads.map((head) => (head === root ? root : root - head)).reverse();
  mirrored[0] = 0;
  mirrored[root] = 0;
  return { heads: mirrored, labels: labels.slice().reverse() };
}

function tagAsUnseen(trees: readonly Tree[], tags: readonly string[], report: Report): Uint8Array[] {
  const tagged: Uint8Array[] = [];
  const sentence = new Sentence(tags);
  for (let part = 0; part < PARTS; part += 1) {
    report(`Tags to learn from, ${part + 1} of ${PARTS}…`);
    const tagger = trainTagger(allBut(trees, part), tags, PART_TAGGER);
    for (let i = part; i < trees.length; i += PARTS) {
      const { words } = trees[i] as Tree;
      sentence.begin(words, 0, words.length);
      tagSentence(tagger, sentence);
      tagged[i] = Uint8Array.from(sentence.tag.subarray(1, words.length + 1));
    }
  }
  return tagged;
}

function parseAsUnseen(examples: readonly ParsedExample[], names: Names, report: Report): Arcs[] {
  const parsed: Arcs[] = [];
  const sentence = new Sentence(names.tags);
  for (let part = 0; part < PARTS; part += 1) {
    report(`Advice to learn from, ${part + 1} of ${PARTS}…`);
    const parser = new Parser(trainParser(allBut(examples, part), names, FIRST), FIRST_PARSER);
    for (let i = part; i < examples.length; i += PARTS) {
      const { words, tags } = examples[i] as ParsedExample;
      sentence.begin(words, 0, words.length);
      for (let at = 1; at <= words.length; at += 1) sentence.setTag(at, tags[at - 1] as number);
      const { head, label } = parser.parse(sentence);
      parsed[i] = { heads: head.slice(0, words.length + 2), labels: label.slice(0, words.length + 2) };
    }
  }
  return parsed;
}

function allBut<T>(items: readonly T[], part: number): T[] {
  return items.filter((_, i) => i % PARTS !== part);
}
