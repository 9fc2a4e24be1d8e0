/** `stet extract`: extracts attributions from files, without a database. */
import type { Command } from "commander";
import type { Extractor } from "@/server/extraction/extractor";
import { attributionLine } from "../attribution-line";
import { readBytes, readExtractor } from "../corpus";

/** Adds `extract FILE… --jsonl`. */
export function addExtractCommand(stet: Command): void {
  stet
    .command("extract <file...>")
    .description(
      "Print one JSON line for each attribution in these UTF-8 text files; offsets are UTF-16 units of the text as read.",
    )
    .option("--jsonl", "one JSON object a line (the only form there is)")
    .option("--model <file>", "extract with a model that `stet train` wrote")
    .action((files: string[], options: { model?: string }) => {
      const extractor = readExtractor(options.model);
      for (const file of files) for (const line of linesOf(file, extractor)) process.stdout.write(`${line}\n`);
    });
}

function linesOf(file: string, { extract }: Extractor): string[] {
  return extract(readBytes(file).toString("utf8")).map((attribution) => attributionLine(file, attribution));
}
