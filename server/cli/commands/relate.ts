/**
 * `stet relate`: suggests which claims of a bundle repeat, corroborate or contradict one another, without a database.
 */
import type { Command } from "commander";
import type { Suggestion } from "@/server/matching/bundle";
import { relate } from "@/server/matching/relate";
import { readBundle, typeName } from "../bundles";
import { answer } from "../desk";

/** Adds `relate BUNDLE`. */
export function addRelateCommand(stet: Command): void {
  stet
    .command("relate <bundle>")
    .description(
      "Suggest which claims of a bundle of articles repeat, corroborate, contradict, qualify or answer others.",
    )
    .option("--json")
    .action((file: string, options: { json?: boolean }) => {
      const suggestions = relate(readBundle(file)).map(({ grounded: _, features: __, ...one }) => ({
        ...one,
        type: typeName(one.type),
      }));
      answer(options.json, suggestions, (list) => list.map(inWords).join("\n"));
    });
}

function inWords({
  a,
  b,
  type,
  score,
  sure,
  reason,
}: Omit<Suggestion, "type" | "grounded" | "features"> & { type: string }): string {
  return [score.toFixed(2), a, sure ? type : `${type}?`, b, reason].join("\t");
}
