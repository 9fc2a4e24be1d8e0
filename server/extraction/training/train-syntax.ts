/** Training tagger and parser from treebanks, and measuring them on documents that they have not seen. */
import { Sentence } from "../syntax/sentence";
import { type SyntaxModels, SyntaxReader } from "../syntax/syntax-reader";
import { tagSentence } from "../syntax/tag-sentence";
import { trainLemmas } from "./train-lemmas";
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
  const parsed = examples.map((tree, i) => exampleOf(tree, tagged[i] ?? new Uint8Array(), numbers));
  const parser = trainParser(parsed, { tags, labels }, (done, of) => report(`The parser, ${done} of ${of}…`));
  return { tags, labels, tagger, ...parser, lemmas: trainLemmas(examples) };
}

function namesIn(trees: readonly Tree[], namesOf: (tree: Tree) => readonly string[]): string[] {
  return [...new Set(trees.flatMap(namesOf))].sort();
}

/** The parser counts words from 1, and has the root behind the last. */
function exampleOf({ words, heads, labels }: Tree, tags: Uint8Array, numbers: Map<string, number>): ParsedExample {
  return {
    words,
    tags,
    heads: Int32Array.from([0, ...heads.map((head) => head + 1), 0]),
    labels: Int32Array.from([0, ...labels.map((label) => numbers.get(label) ?? 0), 0]),
  };
}

function tagAsUnseen(trees: readonly Tree[], tags: readonly string[], report: (what: string) => void): Uint8Array[] {
  const tagged: Uint8Array[] = [];
  const sentence = new Sentence(tags);
  for (let part = 0; part < PARTS; part += 1) {
    report(`Tags for the parser to learn from, ${part + 1} of ${PARTS}…`);
    const tagger = trainTagger(
      trees.filter((_, i) => i % PARTS !== part),
      tags,
    );
    for (let i = part; i < trees.length; i += PARTS) {
      const { words } = trees[i] as Tree;
      sentence.begin(words, 0, words.length);
      tagSentence(tagger, sentence);
      tagged[i] = Uint8Array.from(sentence.tag.subarray(1, words.length + 1));
    }
  }
  return tagged;
}

/** Shares of words: with the right tag, the right lemma by that tag, the right head, and the right head and label. */
export type SyntaxFigures = { words: number; tag: number; lemma: number; head: number; label: number };

/** Measures on trees that the models have not learned from. Every word counts, punctuation too. */
export function measureSyntax(models: SyntaxModels, trees: readonly Tree[]): SyntaxFigures {
  const reader = new SyntaxReader(models);
  const right = { words: 0, tag: 0, lemma: 0, head: 0, label: 0 };
  for (const tree of trees) {
    const { tags, heads, labels } = reader.read(tree.words);
    for (const [i, head] of heads.entries()) {
      const sameHead = (head < 0 ? tree.words.length : head) === tree.heads[i];
      right.words += 1;
      const tag = models.tags[tags[i] ?? -1] ?? "";
      if (tag === tree.tags[i]) right.tag += 1;
      if (reader.lemmaOf(tree.words[i] ?? "", tag) === tree.lemmas[i]) right.lemma += 1;
      if (sameHead) right.head += 1;
      if (sameHead && models.labels[labels[i] ?? -1] === tree.labels[i]) right.label += 1;
    }
  }
  const share = (count: number) => count / right.words;
  const { words, tag, lemma, head, label } = right;
  return { words, tag: share(tag), lemma: share(lemma), head: share(head), label: share(label) };
}
