/** `stet extract`: attributions from files, without a database. */
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { Refusal } from "../domain/refusal";
import { extractAttributions } from "../extraction/extract";
import { callersPath } from "./desk";

/** Adds `extract FILE… --jsonl`. */
export function addExtractCommand(stet: Command): void {
  stet
    .command("extract <file...>")
    .description(
      "Print one JSON line for each attribution in these UTF-8 text files; offsets are UTF-16 units of the text as read.",
    )
    .option("--jsonl", "one JSON object a line (the only form there is)")
    .action((files: string[]) => {
      for (const file of files) for (const line of linesOf(file)) process.stdout.write(`${line}\n`);
    });
}

function linesOf(file: string): string[] {
  return extractAttributions(readText(file)).map(({ source, cue, content, relay, ...rest }) =>
    JSON.stringify({ file, source, cue, content, relay, ...rest }),
  );
}

function readText(file: string): string {
  try {
    return readFileSync(callersPath(file), "utf8");
  } catch {
    throw new Refusal("not found", `${file} cannot be read.`);
  }
}
