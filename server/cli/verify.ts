/** `stet verify`: proving that a desk is whole. */
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { addressInWords } from "../../db/address";
import { readDatabase } from "../../db/open";
import { standingOf } from "../../db/standing";
import { OPERATOR } from "../domain/person";
import { Refusal } from "../domain/refusal";
import { faultOfPlace } from "../store/keeping/check-desk";
import { CATALOGUE } from "../usecases/catalogue";
import type { Context } from "../usecases/define";
import { answer, callersPath, deskAddress } from "./desk";
import { checkModels } from "./models";
import { checkRanks } from "./ranks";
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
      const found = await onWholeDesk(async (context) => ({
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

/** Runs the work on a desk that is opened for reading alone, so that what is checked is not changed by it. */
async function onWholeDesk<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const address = deskAddress();
  const fault = await faultOfPlace(address);
  if (fault) throw new Refusal("invalid", `There is no whole desk at ${addressInWords(address)}: ${fault}.`);
  const database = await readDatabase(address);
  try {
    if ((await standingOf(database.read)).kind === "older")
      throw new Refusal(
        "wrong state",
        "This desk has the tables of an earlier version. Start this version of Stet once, then verify.",
      );
    return await work({ actor: OPERATOR, database, now: Date.now });
  } finally {
    await database.close();
  }
}

function readHead(file: string): unknown {
  try {
    return JSON.parse(readFileSync(callersPath(file), "utf8"));
  } catch {
    throw new Refusal("invalid", `${file} cannot be read as JSON. \`stet call history.head\` writes such a head.`);
  }
}
