/** `stet train-syntax`: retrains the tagger and the parser from treebanks. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Command } from "commander";
import { Refusal } from "@/server/domain/refusal";
import { packModels, unpackModels } from "@/server/extraction/syntax/model/model-file";
import { isHeldOut } from "@/server/extraction/training/syntax/held-out";
import { trainSyntax } from "@/server/extraction/training/syntax/train-syntax";
import { measureSyntax, type SyntaxFigures } from "@/server/extraction/training/syntax/train-syntax-figures";
import { readTreebank, type TreebankDocument } from "@/server/extraction/training/syntax/treebank";
import { answer, callersPath } from "../desk";

/** Adds `train-syntax`. */
export function addTrainSyntaxCommand(stet: Command): void {
  stet
    .command("train-syntax <treebank...>")
    .description(
      "Learn to tag, parse and find lemmas from CoNLL-U treebanks; measure on GUM's test documents, which are left out.",
    )
    .requiredOption("-o, --output <file>", "where to write the models")
    .option("--json")
    .action((treebanks: string[], options: { output: string; json?: boolean }) => {
      const documents = treebanks.flatMap(documentsIn);
      const treesOf = (some: readonly TreebankDocument[]) => some.flatMap((document) => document.trees);
      const learned = treesOf(documents.filter(({ name }) => !isHeldOut(name)));
      const packed = packModels(trainSyntax(learned, (what) => console.error(what)));
      const file = callersPath(options.output);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, packed);
      const figures = measureSyntax(unpackModels(packed), treesOf(documents.filter(({ name }) => isHeldOut(name))));
      answer(options.json, { ...figures, bytes: packed.length }, () => inWords(figures, packed.length));
    });
}

function documentsIn(path: string): TreebankDocument[] {
  let text: string;
  try {
    text = readFileSync(callersPath(path), "utf8");
  } catch {
    throw new Refusal("not found", `${path} cannot be read.`);
  }
  const documents = readTreebank(text);
  if (documents.length > 0) return documents;
  throw new Refusal("invalid", `${path} has no documents. Give a treebank in CoNLL-U with \`# newdoc id\` lines.`);
}

function inWords({ words, tag, lemma, head, label }: SyntaxFigures, bytes: number): string {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  if (words === 0) return `${size}. No document of these was left out, so nothing was measured.`;
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  return `${size}. Of ${words} words not learned from: tag ${percent(tag)}, lemma ${percent(lemma)}, head ${percent(head)} (UAS), head and label ${percent(label)} (LAS).`;
}
