/** The models that ship with Stet, read from their file when they are first needed. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unpackModels } from "./model/model-file";
import { SyntaxReader } from "./syntax-reader";

let english: SyntaxReader | undefined;

/** The reader of English sentences; the first call reads the file, which takes a moment. */
export function englishSyntax(): SyntaxReader {
  english ??= loadSyntax(resolve(process.cwd(), "server/extraction/weights/english/syntax.bin"));
  return english;
}

/** A reader with the models in this file, written by `stet train-syntax`. */
export function loadSyntax(path: string): SyntaxReader {
  return new SyntaxReader(unpackModels(readFileSync(path)));
}
