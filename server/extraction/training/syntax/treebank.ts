/** Parses treebanks in CoNLL-U for training. */

/** One sentence. Heads are indexes into the sentence; the root's is the number of words, as in the parser. */
export type Tree = { words: string[]; lemmas: string[]; tags: string[]; heads: number[]; labels: string[] };
export type TreebankDocument = { name: string; trees: Tree[] };

/** Parses the documents of a treebank. Skips multiword tokens and empty nodes. */
export function readTreebank(text: string): TreebankDocument[] {
  const documents: TreebankDocument[] = [];
  let tree: Tree = emptyTree();
  const endSentence = () => {
    if (tree.words.length > 0) documents.at(-1)?.trees.push(withRootLast(tree));
    tree = emptyTree();
  };
  for (const line of text.split("\n")) {
    const name = /^# newdoc id = (\S+)/u.exec(line)?.[1];
    if (name !== undefined) documents.push({ name, trees: [] });
    else if (line === "") endSentence();
    else if (/^\d+\t/u.test(line)) addWord(tree, line.split("\t"));
  }
  endSentence();
  return documents;
}

function emptyTree(): Tree {
  return { words: [], lemmas: [], tags: [], heads: [], labels: [] };
}

function addWord(tree: Tree, [, word = "", lemma = "", , tag = "", , head = "", label = ""]: string[]): void {
  tree.words.push(word);
  tree.lemmas.push(lemma);
  tree.tags.push(tag);
  tree.heads.push(Number(head) - 1);
  tree.labels.push(label);
}

function withRootLast(tree: Tree): Tree {
  return { ...tree, heads: tree.heads.map((head) => (head < 0 ? tree.words.length : head)) };
}
