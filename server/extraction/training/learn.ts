/** Learns from articles whose attributions are known. */

import type { Read } from "../labelling/annotated-passage";
import { type AttributionModel, packAttributionModel } from "../labelling/attribution-model";
import { Labeller } from "../labelling/labeller";
import { readTokens } from "../syntax/read-tokens";
import { EVERY_WORD, withCues } from "./added-cues";
import { cueWordsOf } from "./cue-words";
import type { KnownArticle } from "./known-article";
import { type KnownPassages, knownPassages } from "./known-passages";
import { trainCues } from "./train-cues";
import { judgedLabels, trainJudge } from "./train-judge";
import { trainRoles } from "./train-roles";

type Report = (what: string) => void;

/** The number of parts, each of which is labelled by models that learned from the others. */
const PARTS = 4;

/** Returns a model for `extractorWith`. The same articles in the same order give the same bytes. */
export function learn(articles: readonly KnownArticle[], report: Report, read: Read = readTokens): Uint8Array {
  report(`Reading ${articles.length} articles…`);
  const marked = articles.map((article) => withCues(article, read));
  const cueWords = cueWordsOf(marked);
  // Sentences without a cue word are parsed too, since they show what a cue does not look like.
  const known = marked.map((article) => knownPassages(article, { read, cueWords: EVERY_WORD }));
  return packAttributionModel({ cueWords, ...learnFrom(known, report) });
}

/** Returns the models learned from prepared articles. */
function learnFrom(known: readonly KnownPassages[], report: Report): Omit<AttributionModel, "cueWords"> {
  const judged = Array.from({ length: PARTS }, (_, part) => {
    const others = known.filter((_, i) => i % PARTS !== part);
    const labeller = new Labeller(labelModels(others, (what) => report(`Part ${part + 1} of ${PARTS}: ${what}`)));
    return judgedLabels(
      labeller,
      known.filter((_, i) => i % PARTS === part),
    );
  });
  return { ...labelModels(known, report), judge: trainJudge(judged.flat()) };
}

function labelModels(known: readonly KnownPassages[], report: Report): Omit<AttributionModel, "cueWords" | "judge"> {
  report("cues…");
  const cues = trainCues(known);
  const roles = trainRoles(
    known.flatMap((article) => article.known),
    (round, of) => report(`roles, round ${round} of ${of}…`),
  );
  return { cues, ...roles };
}
