/** Learns tags from trees. */
import { bestOf, type ClassModel } from "../../syntax/model/class-model";
import { Sentence } from "../../syntax/sentence";
import { TAG_TEMPLATES, tagFeatures } from "../../syntax/tag-features";
import { FeatureRows } from "../feature-rows";
import { numbersFrom, shuffle } from "../numbers";
import { TrainableModel } from "../trainable-model";
import { shippedClasses } from "../trainable-model-shipped";
import type { Tree } from "./treebank";

const ROUNDS = 6;
const AT_LEAST = 3;

/** The seeds of the trainings that are summed, and how many weights are kept. */
export type TaggerPlan = { seeds: readonly number[]; mostWeights: number };

type Example = { words: readonly string[]; tags: readonly number[] };

/** Returns a tagger for the tags of this list, learned from these trees. */
export function trainTagger(
  trees: readonly Tree[],
  tags: readonly string[],
  { seeds, mostWeights }: TaggerPlan,
): ClassModel {
  const numbers = new Map(tags.map((tag, i) => [tag, i]));
  const examples = trees.map(({ words, tags: names }) => ({
    words,
    tags: names.map((name) => numbers.get(name) ?? 0),
  }));
  const sentence = new Sentence(tags);
  const features = new FeatureRows((visit) => {
    for (const example of examples)
      eachWord(sentence, example, (keys, right) => {
        visit(keys);
        return right;
      });
  }, AT_LEAST);
  const sum = new Float32Array(features.keys.length * tags.length);
  for (const seed of seeds) {
    const model = new TrainableModel(features, tags.length, TAG_TEMPLATES.count);
    const random = numbersFrom(seed);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const example of shuffled(examples, random)) learnSentence(model, sentence, example);
    model.addAveraged(sum);
  }
  return shippedClasses(features.keys, sum, tags.length, mostWeights);
}

/** The tags before a word are the model's own, as they will be in use. */
function learnSentence(model: TrainableModel, sentence: Sentence, example: Example): void {
  eachWord(sentence, example, (keys, right) => {
    model.score(keys);
    const chosen = bestOf(model.scores, model.classes);
    if (chosen !== right) model.learn(right, chosen);
    model.tick();
    return chosen;
  });
}

const keys = new Int32Array(TAG_TEMPLATES.count);

/** Iterates over a sentence; `choose` gets the features of each word with its right tag, and returns the tag to set. */
function eachWord(sentence: Sentence, example: Example, choose: (keys: Int32Array, right: number) => number): void {
  sentence.begin(example.words, 0, example.words.length);
  for (let i = 1; i <= sentence.length; i += 1) {
    tagFeatures(sentence, i, keys);
    sentence.setTag(i, choose(keys, example.tags[i - 1] ?? 0));
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  shuffle(order, random);
  return order;
}
