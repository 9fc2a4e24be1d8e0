/** Learning arcs and their labels from trees. */
import { bestOf, type ClassModel } from "../syntax/class-model";
import { LABEL_TEMPLATES, labelFeatures } from "../syntax/label-features";
import { MOVE_TEMPLATES, moveFeatures } from "../syntax/move-features";
import type { MoveModel } from "../syntax/move-model";
import { LEFT, MOVES, ParseState, RIGHT, SHIFT } from "../syntax/parse-state";
import { Sentence } from "../syntax/sentence";
import { bestMove } from "../syntax/syntax-reader";
import { FeatureRows } from "./feature-rows";
import { numbersFrom, shuffle } from "./numbers";
import { lostBy } from "./oracle";
import { TrainableModel } from "./trainable-model";
import { shippedClasses, shippedMoves } from "./trainable-model-shipped";

/** A sentence with the tags that a tagger gave it; by their places, from 1, the right heads and labels of its words. */
export type ParsedExample = { words: readonly string[]; tags: Uint8Array; heads: Int32Array; labels: Int32Array };

const ROUNDS = 4;
const AT_LEAST = 3;
/** Trainings that differ in the order of the sentences alone; the sum of their weights errs less than any of them. */
const SEEDS = [1];
/** From the second round on, so often the parser goes its own way, right or wrong, to learn what to do after a mistake. */
const OWN_WAY = 0.9;
/** Weights below this share of the largest do not ship. */
const NEGLIGIBLE = 0.01;

/** The models for moves and for labels. `report` is told after each training. */
export function trainParser(
  examples: readonly ParsedExample[],
  { tags, labels }: { tags: readonly string[]; labels: readonly string[] },
  report: (done: number, of: number) => void,
): { moves: MoveModel; labeller: ClassModel } {
  const training = new Training(examples, tags, labels.length);
  const sums = {
    moves: new Float32Array(training.moveRows.keys.length * MOVES),
    labels: new Float32Array(training.labelRows.keys.length * labels.length),
  };
  for (const [i, seed] of SEEDS.entries()) {
    const learned = training.run(seed);
    learned.moves.addAveraged(sums.moves);
    learned.labels.addAveraged(sums.labels);
    report(i + 1, SEEDS.length);
  }
  return {
    moves: shippedMoves(training.moveRows.keys, sums.moves, NEGLIGIBLE),
    labeller: shippedClasses(training.labelRows.keys, sums.labels, labels.length, NEGLIGIBLE),
  };
}

type Models = { moves: TrainableModel; labels: TrainableModel };

class Training {
  readonly moveRows: FeatureRows;
  readonly labelRows: FeatureRows;
  private readonly sentence: Sentence;
  private readonly state = new ParseState();
  private readonly moveKeys = new Int32Array(MOVE_TEMPLATES.count);
  private readonly labelKeys = new Int32Array(LABEL_TEMPLATES.count);

  constructor(
    private readonly examples: readonly ParsedExample[],
    tags: readonly string[],
    private readonly labelCount: number,
  ) {
    this.sentence = new Sentence(tags);
    this.moveRows = new FeatureRows((visit) => this.followTrees(visit, () => undefined), AT_LEAST);
    this.labelRows = new FeatureRows((visit) => this.followTrees(() => undefined, visit), AT_LEAST);
  }

  run(seed: number): Models {
    const random = numbersFrom(seed);
    const order = [...this.examples];
    const models = {
      moves: new TrainableModel(this.moveRows, MOVES, this.moveKeys.length),
      labels: new TrainableModel(this.labelRows, this.labelCount, this.labelKeys.length),
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      shuffle(order, random);
      for (const example of order) this.learnSentence(models, example, () => round > 0 && random() < OWN_WAY);
    }
    return models;
  }

  private begin({ words, tags }: ParsedExample): void {
    this.sentence.begin(words, 0, words.length);
    for (let i = 1; i <= words.length; i += 1) this.sentence.setTag(i, tags[i - 1] as number);
    this.state.begin(words.length);
  }

  /** Goes through each sentence as the right tree has it, and shows the features that decide on the way. */
  private followTrees(showMove: (keys: Int32Array) => void, showLabel: (keys: Int32Array) => void): void {
    const { state, sentence } = this;
    for (const example of this.examples) {
      this.begin(example);
      while (!state.done) {
        moveFeatures(state, sentence, this.moveKeys);
        showMove(this.moveKeys);
        const move = this.leastLoss(example.heads);
        if (move === SHIFT) {
          state.shift();
          continue;
        }
        const word = state.below(0);
        labelFeatures(state, sentence, state.headBy(move), word, this.labelKeys);
        showLabel(this.labelKeys);
        state.attach(state.headBy(move), example.labels[word] as number);
      }
    }
  }

  private leastLoss(heads: Int32Array): number {
    const allowed = [LEFT, RIGHT, SHIFT].filter((move) => this.state.allows(move));
    const losses = allowed.map((move) => lostBy(move, this.state, heads));
    return allowed[losses.indexOf(Math.min(...losses))] ?? SHIFT;
  }

  private learnSentence(models: Models, example: ParsedExample, goesOwnWay: () => boolean): void {
    const { state } = this;
    this.begin(example);
    while (!state.done) {
      const { chosen, right } = this.learnMove(models.moves, example.heads);
      const move = goesOwnWay() ? chosen : right;
      if (move === SHIFT) state.shift();
      else state.attach(state.headBy(move), this.learnLabel(models.labels, example, state.headBy(move)));
    }
  }

  /** The move that the model would make, and the best of those that lose least. */
  private learnMove(model: TrainableModel, heads: Int32Array): { chosen: number; right: number } {
    moveFeatures(this.state, this.sentence, this.moveKeys);
    model.score(this.moveKeys);
    const { scores } = model;
    const chosen = bestMove(this.state, scores);
    const losses = [SHIFT, LEFT, RIGHT].map((move) =>
      this.state.allows(move) ? lostBy(move, this.state, heads) : Number.POSITIVE_INFINITY,
    );
    const least = Math.min(...losses);
    let right = -1;
    for (let move = SHIFT; move <= RIGHT; move += 1)
      if (losses[move] === least && (right < 0 || (scores[move] as number) > (scores[right] as number))) right = move;
    if (losses[chosen] !== least) model.learn(right, chosen);
    model.tick();
    return { chosen, right };
  }

  /** Labels are learned on right arcs alone. */
  private learnLabel(model: TrainableModel, { heads, labels }: ParsedExample, head: number): number {
    const word = this.state.below(0);
    labelFeatures(this.state, this.sentence, head, word, this.labelKeys);
    model.score(this.labelKeys);
    const chosen = bestOf(model.scores, model.classes);
    if (heads[word] !== head) return chosen;
    const right = labels[word] as number;
    if (chosen !== right) model.learn(right, chosen);
    model.tick();
    return chosen;
  }
}
