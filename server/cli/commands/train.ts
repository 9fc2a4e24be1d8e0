/** `stet train`: trains a model for the extractor from a desk's decisions or a corpus. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import type { Command } from "commander";
import type { Figures } from "@/server/domain/desk/figures";
import { whyNotAdopted } from "@/server/domain/desk/model";
import { Refusal } from "@/server/domain/refusal";
import type { Extractor } from "@/server/extraction/extractor";
import { learn } from "@/server/extraction/training/learn";
import {
  countAttributions,
  FEWEST,
  isEnough,
  type Split,
  splitArticles,
  type Trained,
  train,
} from "@/server/extraction/training/train";
import { CATALOGUE } from "@/server/usecases/catalogue";
import type { Context } from "@/server/usecases/define";
import { decidedArticles } from "@/server/usecases/extraction/decisions";
import { extractorInUse } from "@/server/usecases/extraction/in-use";
import { readCorpus, readExtractor } from "../corpus";
import { answer, callersPath, onDesk } from "../desk";
import { comparedTable } from "../figures-table";

const DECISIONS = "decisions";

type Options = { from: string; output: string; add?: boolean; adopt?: boolean; whole?: boolean; json?: boolean };
/** The extractor that the new model must beat, and the id of its model if it is one of the desk's. */
type Rival = { id: string | null; extractor: Extractor };
type Told = {
  name: string;
  bytes: number;
  learned: { articles: number; attributions: number };
  figures: Figures;
  rival: { name: string; figures: Figures };
  adopted: boolean;
};

/** Adds `train --from decisions|FILE -o MODEL`. */
export function addTrainCommand(stet: Command): void {
  stet
    .command("train")
    .description(
      "Train a model on what the desk's people decided, or on a corpus file, and measure it on a tenth that is held out.",
    )
    .requiredOption("--from <what>", `${DECISIONS}: the desk's; or a corpus file`)
    .requiredOption("-o, --output <file>", "where to write the model")
    .option("--add", "put the model on the desk, where an admin may adopt it")
    .option("--adopt", "put it on the desk and use it there if it does better than the one in use")
    .option(
      "--whole",
      "learn from a corpus without holding anything out: nothing is measured, and the desk cannot adopt it",
    )
    .option("--json")
    .action(async (options: Options) => {
      if (options.whole) {
        const { bytes, articles } = trainWhole(options);
        answer(options.json, { bytes, articles }, () => `Learned from all ${articles} articles; ${bytes} bytes.`);
        return;
      }
      const needsDesk = options.from === DECISIONS || options.add || options.adopt;
      const told = needsDesk ? await onDesk((context) => trainFor(context, options)) : await trainFor(null, options);
      answer(options.json, told, inWords);
    });
}

async function trainFor(context: Context | null, options: Options): Promise<Told> {
  const articles =
    context && options.from === DECISIONS ? await context.database.snapshot(decidedArticles) : readCorpus(options.from);
  const split = splitArticles(articles);
  if (!isEnough(split)) throw tooFew(options.from, split);
  const rival = context
    ? await extractorInUse(context.database.read)
    : { id: null, extractor: readExtractor(undefined) };
  const trained = train(split, rival.extractor, (what) => console.error(what));
  writeModel(options.output, trained.model);
  const told = outcome(split, rival, trained, options.adopt === true);
  if (context && (options.add || options.adopt)) await putOnDesk(context, told, rival, trained, options);
  return told;
}

/** Trains as for the model that ships: its corpus is too small to hold out a tenth. */
function trainWhole({ from, output, add, adopt }: Options): { bytes: number; articles: number } {
  if (from === DECISIONS || add || adopt)
    throw new Refusal("invalid", "--whole is for corpus files alone: what a desk uses has to be measured first.");
  const articles = readCorpus(from);
  const model = learn(articles, (what) => console.error(what));
  writeModel(output, model);
  return { bytes: model.length, articles: articles.length };
}

function writeModel(output: string, model: Uint8Array): void {
  const file = callersPath(output);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, model);
}

function outcome({ learned }: Split, { extractor }: Rival, trained: Trained, adopted: boolean): Told {
  const { name, model, figures, rivalFigures } = trained;
  return {
    name,
    bytes: model.length,
    learned: { articles: learned.length, attributions: countAttributions(learned) },
    figures,
    rival: { name: extractor.name, figures: rivalFigures },
    adopted,
  };
}

async function putOnDesk(context: Context, told: Told, rival: Rival, trained: Trained, options: Options) {
  const { figures, rivalFigures, model } = trained;
  const measured = { figures, rivalFigures, rivalId: rival.id, rivalEngine: rival.extractor.name };
  if (options.adopt) {
    const why = whyNotAdopted(measured, { id: rival.id, engine: rival.extractor.name });
    if (why) throw new Refusal("wrong state", `The model is written to ${options.output}, and not put to use. ${why}`);
  }
  const { id } = await CATALOGUE.models.add.execute(context, {
    ...measured,
    name: basename(options.output, extname(options.output)),
    bytes: Buffer.from(model).toString("base64"),
    learnedFrom: options.from === DECISIONS ? "the desk’s decisions" : basename(options.from),
    learnedArticles: told.learned.articles,
    learnedAttributions: told.learned.attributions,
  });
  if (options.adopt) await CATALOGUE.models.adopt.execute(context, { id, version: 1 });
}

function inWords({ name, learned, figures, rival, adopted }: Told): string {
  return [
    `Learned from ${learned.attributions} attributions in ${learned.articles} articles; measured on ${figures.marked} in ${figures.articles} that were held out.`,
    comparedTable(rival, { name, figures }),
    ...(adopted ? [`From now on articles are read with ${name}.`] : []),
  ].join("\n");
}

function tooFew(from: string, { learned, heldOut }: Split): Refusal {
  const there = `There are ${countAttributions(learned)} attributions to learn from and ${countAttributions(heldOut)} in the tenth of the articles that is held out; it takes ${FEWEST.learned} and ${FEWEST.heldOut}.`;
  const advice =
    from === DECISIONS
      ? "An article counts once every claim in it has been reviewed, taken up, corrected or set aside. Decide the rest of some articles first."
      : "Give a corpus with more articles.";
  return new Refusal("invalid", `${there} ${advice}`);
}
