/** `stet train`: a model for the extractor, learned from a desk's decisions or from a corpus. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Command } from "commander";
import { Refusal } from "../domain/refusal";
import type { KnownArticle } from "../extraction/training/learn";
import { countAttributions, FEWEST, isEnough, type Split, splitArticles, train } from "../extraction/training/train";
import { decidedArticles } from "../usecases/extraction/decisions";
import { readCorpus, readExtractor } from "./corpus";
import { answer, callersPath, onDesk } from "./desk";
import { comparedTable } from "./figures-table";

const DECISIONS = "decisions";

type Options = { from: string; output: string; json?: boolean };

/** Adds `train --from decisions|FILE -o MODEL`. */
export function addTrainCommand(stet: Command): void {
  stet
    .command("train")
    .description(
      "Learn a model from what the desk's people decided, or from a corpus file; measure it on a tenth held out.",
    )
    .requiredOption("--from <what>", "the desk's decisions, or a corpus file")
    .requiredOption("-o, --output <file>", "where to write the model")
    .option("--json")
    .action(async (options: Options) => {
      const split = splitArticles(await articlesFrom(options.from));
      if (!isEnough(split)) throw tooFew(options.from, split);
      const rival = readExtractor(undefined);
      const trained = train(split, rival, (what) => console.error(what));
      const file = callersPath(options.output);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, trained.model);
      const { model, name, figures, rivalFigures } = trained;
      const learned = { articles: split.learned.length, attributions: countAttributions(split.learned) };
      const found = { name, bytes: model.length, learned, figures, rival: { name: rival.name, figures: rivalFigures } };
      answer(options.json, found, () =>
        [
          `Learned from ${learned.attributions} attributions in ${learned.articles} articles; measured on ${figures.marked} in ${figures.articles} that were held out.`,
          comparedTable(found.rival, { name, figures }),
        ].join("\n"),
      );
    });
}

function articlesFrom(from: string): Promise<KnownArticle[]> {
  return from === DECISIONS
    ? onDesk(({ database }) => database.snapshot(decidedArticles))
    : Promise.resolve(readCorpus(from));
}

function tooFew(from: string, { learned, heldOut }: Split): Refusal {
  const there = `There are ${countAttributions(learned)} attributions to learn from and ${countAttributions(heldOut)} in the tenth of the articles that is held out; it takes ${FEWEST.learned} and ${FEWEST.heldOut}.`;
  const advice =
    from === DECISIONS
      ? "An article counts once every claim in it has been reviewed, taken up, corrected or set aside. Decide the rest of some articles first."
      : "Give a corpus with more articles.";
  return new Refusal("invalid", `${there} ${advice}`);
}
