/** `stet verify`: proving that a desk is whole. */
import { existsSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import type { Address } from "../../db/address";
import { checkDatabase } from "../../db/keep";
import { Refusal } from "../domain/refusal";
import { CATALOGUE } from "../usecases/catalogue";
import { answer, callersPath, deskAddress, onDesk } from "./desk";
import { checkModels } from "./models";
import { checkRanks } from "./ranks";
import { openExisting } from "./reach";
import { checkSpans } from "./spans";

/** Adds `verify`. */
export function addVerifyCommand(stet: Command): void {
  stet
    .command("verify")
    .description(
      "Check the database, every span and model, every claim's place in lists, and the whole chain of history.",
    )
    .option("--head <file>", "a head written down earlier: JSON with seq and hash")
    .option("--json")
    .action(async (options: { head?: string; json?: boolean }) => {
      const known = options.head ? { known: readHead(options.head) } : {};
      await checkPlace(deskAddress());
      const found = await onDesk(async (context) => ({
        history: await CATALOGUE.history.verify.execute(context, known),
        spans: await context.database.snapshot(checkSpans),
        models: await context.database.snapshot(checkModels),
        ranks: await context.database.snapshot(checkRanks),
      }));
      const faults = [
        ...[found.history.fault].filter((fault) => fault !== null),
        ...[found.spans, found.models, found.ranks].flatMap((checked) => checked.faults),
      ];
      answer(options.json, { ...found, faults }, () =>
        [
          `${found.history.lines} lines of history, head ${found.history.head}`,
          `${found.spans.checked} spans`,
          `${found.models.checked} models`,
          `${found.ranks.checked} claims where lists have them`,
          ...faults,
          faults.length === 0 ? "All of it holds." : `${faults.length} faults.`,
        ].join("\n"),
      );
      if (faults.length > 0) process.exitCode = 1;
    });
}

/** A file is checked page by page; of a server's own files only the server knows, so that it has to answer. */
async function checkPlace(desk: Address): Promise<void> {
  if (desk.engine === "postgres") return (await openExisting(desk)).close();
  const fault = existsSync(desk.path) ? checkDatabase(desk.path) : "there is no desk yet";
  if (fault) throw new Refusal("invalid", `The database is damaged: ${fault}.`);
}

function readHead(file: string): unknown {
  try {
    return JSON.parse(readFileSync(callersPath(file), "utf8"));
  } catch {
    throw new Refusal("invalid", `${file} cannot be read as JSON. \`stet call history.head\` writes such a head.`);
  }
}
