/** `stet export`: a frozen report, or the claims of a filter, as a file. */
import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { Refusal } from "../domain/refusal";
import { EXPORT_FORMATS } from "../domain/report";
import { CATALOGUE } from "../usecases/catalogue";
import { callersPath, onDesk } from "./desk";
import { parseFilter } from "./filter-words";

type Options = { report?: string; edition?: string; filter?: string; format: string; output: string; as?: string };

/** Adds `export`. */
export function addExportCommand(stet: Command): void {
  stet
    .command("export")
    .description("Export a frozen report, or the claims of a filter as they stand now.")
    .option("--report <id>", "a report's id")
    .option("--edition <number>", "an older edition than the newest")
    .option("--filter <words>", "claims by filter, as for `stet claims`")
    .option("--format <format>", EXPORT_FORMATS.join(", "), "md")
    .option("-o, --output <file>", "where to write; - for standard output", "-")
    .option("--as <email>", "act as this person")
    .action(async (options: Options) => {
      if ((options.report === undefined) === (options.filter === undefined)) {
        throw new Refusal("invalid", "Give either --report ID or --filter WORDS.");
      }
      const file = await onDesk(async (context) => {
        const { format, report } = options;
        if (report === undefined) {
          return CATALOGUE.claims.export.execute(context, {
            filter: await parseFilter(context, options.filter ?? ""),
            format,
          });
        }
        const number = options.edition ? { number: Number(options.edition) } : {};
        return CATALOGUE.reports.export.execute(context, { id: report, format, ...number });
      }, options.as);
      if (options.output === "-") process.stdout.write(file.bytes);
      else writeFileSync(callersPath(options.output), file.bytes);
    });
}
