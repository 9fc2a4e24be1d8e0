/** Training tagger and parser from treebanks, and measuring them on documents that they have not seen. */
import { kindsOf, ParsedWords } from "../syntax/parsed-words";
import { type SyntaxModels, SyntaxReader } from "../syntax/syntax";
import { wordForms } from "../syntax/word-forms";
import { type ParsedExample, trainParser } from "./train-parser";
import { trainTagger } from "./train-tagger";
import type { Tree } from "./treebank";

/** So many taggers are trained on all but a part, to tag that part as unseen text is tagged: with mistakes. */
const PARTS = 5;
/** A tree of more words is no sentence. */
const LONGEST = 400;

/** Models learned from these trees. The same trees in the same order give the same models, bit for bit. */
export function trainSyntax(trees: readonly Tree[], report: (what: string) => void): SyntaxModels {
  const examples = trees.filter((tree) => tree.words.length <= LONGEST);
  const tags = namesIn(examples, (tree) => tree.tags);
  const labels = namesIn(examples, (tree) => tree.labels);
  report("The tagger…");
  const tagger = trainTagger(examples, tags);
  const tagged = tagAsUnseen(examples, tags, report);
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const kinds = kindsOf(tags);
  const parsed: ParsedExample[] = examples.map((tree, i) => ({
    words: new ParsedWords(wordForms(tree.words), tagged[i] ?? new Int32Array(), kinds),
    heads: tree.heads,
    labels: tree.labels.map((label) => numbers.get(label) ?? 0),
  }));
  const parser = trainParser(parsed, labels.length, (done, of) => report(`The parser, ${done} of ${of}…`));
  return { tags, labels, tagger, ...parser };
}

function namesIn(trees: readonly Tree[], namesOf: (tree: Tree) => readonly string[]): string[] {
  return [...new Set(trees.flatMap(namesOf))].sort();
}

function tagAsUnseen(trees: readonly Tree[], tags: readonly string[], report: (what: string) => void): Int32Array[] {
  const tagged: Int32Array[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    report(`Tags for the parser to learn from, ${part + 1} of ${PARTS}…`);
    const tagger = trainTagger(
      trees.filter((_, i) => i % PARTS !== part),
      tags,
    );
    const reader = new SyntaxReader({ tags, labels: [], tagger, moves: tagger, labeller: tagger });
    for (let i = part; i < trees.length; i += PARTS) tagged[i] = reader.tag(wordForms(trees[i]?.words ?? []));
  }
  return tagged;
}

/** Shares of words: with the right tag, the right head, and the right head and label. */
export type SyntaxFigures = { words: number; tag: number; head: number; label: number };

/** Measures on trees that the models have not learned from. Every word counts, punctuation too. */
export function measureSyntax(models: SyntaxModels, trees: readonly Tree[]): SyntaxFigures {
  const reader = new SyntaxReader(models);
  const right = { words: 0, tag: 0, head: 0, label: 0 };
  for (const tree of trees) {
    const read = reader.read(tree.words);
    for (const [i, head] of read.heads.entries()) {
      const sameHead = (head < 0 ? tree.words.length : head) === tree.heads[i];
      right.words += 1;
      if (read.tags[i] === tree.tags[i]) right.tag += 1;
      if (sameHead) right.head += 1;
      if (sameHead && read.labels[i] === tree.labels[i]) right.label += 1;
    }
  }
  const { words } = right;
  return { words, tag: right.tag / words, head: right.head / words, label: right.label / words };
}
