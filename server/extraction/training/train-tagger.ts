/** Learning tags from trees. */
import { bestOf, type LinearModel } from "../syntax/linear-model";
import { TAG_FEATURES, tagFeatures } from "../syntax/tag-features";
import { type WordForms, wordForms } from "../syntax/word-forms";
import { FeatureRows } from "./feature-rows";
import { numbersFrom, shuffle } from "./numbers";
import { shippedModel, TrainableModel } from "./trainable-model";
import type { Tree } from "./treebank";

const ROUNDS = 6;
const AT_LEAST = 3;
const SEED = 7;
const NONE = -1;

type Example = { forms: WordForms; tags: readonly number[] };

/** A tagger for the tags of this list, learned from these trees. */
export function trainTagger(trees: readonly Tree[], tags: readonly string[]): LinearModel {
  const numbers = new Map(tags.map((tag, i) => [tag, i]));
  const examples = trees.map((tree) => ({
    forms: wordForms(tree.words),
    tags: tree.tags.map((tag) => numbers.get(tag) ?? 0),
  }));
  const buffer = new Uint32Array(TAG_FEATURES);
  const features = new FeatureRows((visit) => {
    for (const { forms, tags: right } of examples)
      for (let i = 0; i < forms.length; i += 1)
        visit(buffer, tagFeatures(forms, i, right[i - 1] ?? NONE, right[i - 2] ?? NONE, buffer));
  }, AT_LEAST);
  const model = new TrainableModel(features, tags.length);
  const random = numbersFrom(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(examples, random);
    for (const example of examples) learnSentence(model, example, buffer);
  }
  return shippedModel(features, tags.length, [model.averaged()]);
}

/** Tags before a word are those that the model itself gave, as they will be when it is used. */
function learnSentence(model: TrainableModel, { forms, tags }: Example, buffer: Uint32Array): void {
  let [before, beforeThat] = [NONE, NONE];
  for (let i = 0; i < forms.length; i += 1) {
    const count = tagFeatures(forms, i, before, beforeThat, buffer);
    model.score(buffer, count);
    const chosen = bestOf(model.scores, model.classes);
    const right = tags[i] ?? 0;
    if (chosen !== right) model.learn(count, right, chosen);
    model.tick();
    [beforeThat, before] = [before, chosen];
  }
}
