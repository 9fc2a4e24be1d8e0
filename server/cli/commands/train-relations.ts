/** `stet train-relations`: retrains the ranker of suggested relations on bundles in which people marked them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { RELATION_TYPES } from "@/server/domain/claims/relation";
import { Refusal } from "@/server/domain/refusal";
import type { Knowledge } from "@/server/matching/knowledge";
import { type Background, backgroundOf, packBackground } from "@/server/matching/reading/background";
import { relate } from "@/server/matching/relate";
import type { KnownBundle } from "@/server/matching/training/known-bundle";
import { learnRanker } from "@/server/matching/training/learn-ranker";
import { type RankerFigures, rankerFigures } from "@/server/matching/training/ranker-figures";
import { readKnownBundle } from "../bundles";
import { readBytes } from "../corpus";
import { answer, callersPath } from "../desk";

type Options = { background: string[]; output: string; json?: boolean };
type Measured = { bundle: string; figures: RankerFigures };

/** Adds `train-relations BUNDLE… --background TEXT… -o FOLDER`. */
export function addTrainRelationsCommand(stet: Command): void {
  stet
    .command("train-relations <bundle...>")
    .description(
      "Learn which claims are related from bundles with marked relations; each is measured by what the others teach.",
    )
    .requiredOption("--background <file...>", "texts of news, to know how common words are")
    .requiredOption("-o, --output <folder>", "where to write the weights")
    .option("--json")
    .action((files: string[], options: Options) => {
      if (files.length < 2)
        throw new Refusal("invalid", "It takes two bundles, so that each can be measured by the other.");
      const known = files.map((file) => ({ name: basename(file), bundle: readKnownBundle(file) }));
      const bundles = known.map(({ bundle }) => bundle);
      const background = backgroundWithout(bundles, options.background);
      const measured = known.map(({ name, bundle }): Measured => {
        const others = bundles.filter((other) => other !== bundle);
        return { bundle: name, figures: measure(bundle, { background, model: learnRanker(others, background) }) };
      });
      write({ background, model: learnRanker(bundles, background) }, callersPath(options.output));
      answer(options.json, measured, (all) => all.map(inWords).join("\n"));
    });
}

/** The training must not have seen any of the test data, not even how common its words are. */
function backgroundWithout(bundles: readonly KnownBundle[], files: readonly string[]): Background {
  const known = new Set(bundles.flatMap(({ articles }) => articles.map(({ text }) => text)));
  return backgroundOf(files.map((file) => readBytes(file).toString("utf8")).filter((text) => !known.has(text)));
}

function measure(bundle: KnownBundle, knowledge: Knowledge): RankerFigures {
  return rankerFigures(bundle, relate(bundle, { knowledge }));
}

function write({ background, model }: Knowledge, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "words.json"), `${JSON.stringify(packBackground(background))}\n`);
  writeFileSync(join(folder, "relations.json"), `${JSON.stringify(model, null, 2)}\n`);
}

function inWords({ bundle, figures }: Measured): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const types = RELATION_TYPES.map((type) => {
    const { marked, found, typed } = figures.byType[type];
    return `${type} ${found} of ${marked}, ${typed} under that name`;
  });
  return `${bundle}: found ${types.join("; ")}; by topic ${percent(figures.byTopic)}; right of the first thirty ${percent(figures.rightOfFirst)}.`;
}
