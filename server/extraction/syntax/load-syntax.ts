/** The models that ship with Stet, loaded from their file on first use. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unpackModels } from "./model/model-file";
import { SyntaxReader } from "./syntax-reader";

let english: SyntaxReader | undefined;

/** Returns the parser of English sentences; the first call loads the file, which takes a moment. */
export function englishSyntax(): SyntaxReader {
  english ??= loadSyntax(resolve(process.cwd(), "server/extraction/weights/english/syntax.bin"));
  return english;
}

/** Returns a parser with the models in this file, written by `stet train-syntax`. */
export function loadSyntax(path: string): SyntaxReader {
  return new SyntaxReader(unpackModels(readFileSync(path)));
}
