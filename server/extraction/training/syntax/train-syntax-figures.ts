/** Measures models on trees from which they have not learned. */
import { type SyntaxModels, SyntaxReader } from "../../syntax/syntax-reader";
import type { Tree } from "./treebank";

/** Shares of words: with the right tag, the right lemma by that tag, the right head, and the right head and label. */
export type SyntaxFigures = { words: number; tag: number; lemma: number; head: number; label: number };

/** Returns the models' accuracy on these trees. Every word counts, punctuation too. */
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
