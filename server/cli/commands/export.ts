/** `stet export`: writes a frozen report, or the claims that match a filter, to a file. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Command, InvalidArgumentError, Option } from "commander";
import { EXPORT_FORMATS } from "@/server/domain/report";
import type { Context } from "@/server/usecases/define";
import { DOWNLOADS } from "@/server/usecases/reports/report-files";
import { callersPath, onDesk } from "../desk";
import { parseFilter } from "../filter-words";
import { UsageFault } from "../usage-fault";

type Options = { report?: string; edition?: number; filter?: string; format: string; output: string; as?: string };

/** Adds `export`. */
export function addExportCommand(stet: Command): void {
  stet
    .command("export")
    .description("Export a frozen report, or the claims as they stand now: those of a filter, or all.")
    .option("--report <id>", "a report's id")
    .option("--edition <number>", "an older edition than the newest", editionNumber)
    .option("--filter <words>", "claims by filter, as for `stet claims`")
    .addOption(new Option("--format <format>", "which kind of file").choices(EXPORT_FORMATS).default("md"))
    .option("-o, --output <file>", "where to write; - for standard output", "-")
    .option("--as <email>", "act as this person")
    .action(async (options: Options) => {
      if (options.report !== undefined && options.filter !== undefined) {
        throw new UsageFault("Give either --report ID or --filter WORDS; with neither, every claim is exported.");
      }
      const into = () => (options.output === "-" ? process.stdout : createWriteStream(callersPath(options.output)));
      await onDesk(async (context) => {
        const { bytes } = await fileOf(context, options);
        const parts = bytes instanceof Uint8Array ? [bytes] : (bytes as AsyncIterable<Uint8Array>);
        await pipeline(Readable.from(parts, { objectMode: false }), into(), {
          end: options.output !== "-",
        });
      }, options.as);
    });
}

function editionNumber(word: string): number {
  if (/^[1-9]\d{0,5}$/u.test(word)) return Number(word);
  throw new InvalidArgumentError("Editions are numbered 1, 2, 3 and so on.");
}

async function fileOf(context: Context, { report, edition, filter: words = "", format }: Options) {
  if (report !== undefined) {
    return DOWNLOADS.report.execute(context, { id: report, format, number: edition });
  }
  const filter = await parseFilter(context, words);
  return format === "csv"
    ? DOWNLOADS.table.execute(context, { filter })
    : DOWNLOADS.claims.execute(context, { filter, format });
}
