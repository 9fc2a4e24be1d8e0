/** Learning arcs and their labels from trees. */
import { LABEL_FEATURES, labelFeatures } from "../syntax/label-features";
import { bestOf, type LinearModel } from "../syntax/linear-model";
import { PARSE_FEATURES, parseFeatures } from "../syntax/parse-features";
import { LEFT, MOVES, ParseState, RIGHT, SHIFT } from "../syntax/parse-state";
import type { ParsedWords } from "../syntax/parsed-words";
import { bestMove } from "../syntax/syntax";
import { FeatureRows } from "./feature-rows";
import { numbersFrom, shuffle } from "./numbers";
import { lostBy } from "./oracle";
import { shippedModel, TrainableModel } from "./trainable-model";

/** A sentence with the tags that a tagger gave it, and its right heads and labels. */
export type ParsedExample = { words: ParsedWords; heads: readonly number[]; labels: readonly number[] };

const ROUNDS = 8;
const AT_LEAST = 3;
/** Trainings that differ in the order of the sentences alone; the sum of their weights errs less than any of them. */
const SEEDS = [1, 2, 3, 4];
/** From the second round on, so often the parser goes its own way, right or wrong, to learn what to do after a mistake. */
const OWN_WAY = 0.9;

/** The models for moves and for labels, of which there are `labelCount`. `report` is told after each training. */
export function trainParser(
  examples: readonly ParsedExample[],
  labelCount: number,
  report: (done: number, of: number) => void,
): { moves: LinearModel; labeller: LinearModel } {
  const moveRows = new FeatureRows((visit) => followTrees(examples, { move: visit }), AT_LEAST);
  const labelRows = new FeatureRows((visit) => followTrees(examples, { label: visit }), AT_LEAST);
  const trainings = SEEDS.map((seed, i) => {
    const trained = new Training(moveRows, labelRows, labelCount).run(examples, seed);
    report(i + 1, SEEDS.length);
    return trained;
  });
  return {
    moves: shippedModel(
      moveRows,
      MOVES,
      trainings.map((one) => one.moves),
    ),
    labeller: shippedModel(
      labelRows,
      labelCount,
      trainings.map((one) => one.labels),
    ),
  };
}

type Visit = (features: Uint32Array, count: number) => void;

/** Goes through each sentence as the right tree has it, and shows the features that decide on the way. */
function followTrees(examples: readonly ParsedExample[], show: { move?: Visit; label?: Visit }): void {
  const state = new ParseState();
  const buffer = new Uint32Array(PARSE_FEATURES);
  for (const { words, heads, labels } of examples) {
    state.begin(words.length);
    while (!state.done) {
      show.move?.(buffer, parseFeatures(state, words, buffer));
      const move = leastLoss(state, heads);
      if (move === SHIFT) {
        state.shift();
        continue;
      }
      const word = state.below(0);
      show.label?.(buffer, labelFeatures(state, words, state.headBy(move), word, buffer));
      state.attach(state.headBy(move), labels[word] ?? 0);
    }
  }
}

function leastLoss(state: ParseState, heads: readonly number[]): number {
  const allowed = [LEFT, RIGHT, SHIFT].filter((move) => state.allows(move));
  const losses = allowed.map((move) => lostBy(move, state, heads));
  return allowed[losses.indexOf(Math.min(...losses))] ?? SHIFT;
}

class Training {
  private readonly moves: TrainableModel;
  private readonly labels: TrainableModel;
  private readonly state = new ParseState();
  private readonly moveBuffer = new Uint32Array(PARSE_FEATURES);
  private readonly labelBuffer = new Uint32Array(LABEL_FEATURES);

  constructor(moveRows: FeatureRows, labelRows: FeatureRows, labelCount: number) {
    this.moves = new TrainableModel(moveRows, MOVES);
    this.labels = new TrainableModel(labelRows, labelCount);
  }

  run(examples: readonly ParsedExample[], seed: number): { moves: Float32Array; labels: Float32Array } {
    const random = numbersFrom(seed);
    const order = [...examples];
    for (let round = 0; round < ROUNDS; round += 1) {
      shuffle(order, random);
      for (const example of order) this.learnSentence(example, () => round > 0 && random() < OWN_WAY);
    }
    return { moves: this.moves.averaged(), labels: this.labels.averaged() };
  }

  private learnSentence(example: ParsedExample, goesOwnWay: () => boolean): void {
    const { state } = this;
    state.begin(example.words.length);
    while (!state.done) {
      const { chosen, right } = this.learnMove(example);
      const move = goesOwnWay() ? chosen : right;
      if (move === SHIFT) state.shift();
      else state.attach(state.headBy(move), this.learnLabel(example, state.headBy(move)));
    }
  }

  /** The move that the model would make, and the best of those that lose least. */
  private learnMove({ words, heads }: ParsedExample): { chosen: number; right: number } {
    const count = parseFeatures(this.state, words, this.moveBuffer);
    this.moves.score(this.moveBuffer, count);
    const { scores } = this.moves;
    const chosen = bestMove(this.state, scores);
    const losses = [SHIFT, LEFT, RIGHT].map((move) =>
      this.state.allows(move) ? lostBy(move, this.state, heads) : Number.POSITIVE_INFINITY,
    );
    const least = Math.min(...losses);
    let right = -1;
    for (const move of [SHIFT, LEFT, RIGHT]) {
      if (losses[move] !== least) continue;
      if (right < 0 || (scores[move] as number) > (scores[right] as number)) right = move;
    }
    if (losses[chosen] !== least) this.moves.learn(count, right, chosen);
    this.moves.tick();
    return { chosen, right };
  }

  /** Labels are learned on right arcs alone. */
  private learnLabel({ words, heads, labels }: ParsedExample, head: number): number {
    const word = this.state.below(0);
    const count = labelFeatures(this.state, words, head, word, this.labelBuffer);
    this.labels.score(this.labelBuffer, count);
    const chosen = bestOf(this.labels.scores, this.labels.classes);
    if (heads[word] === head) {
      const right = labels[word] ?? 0;
      if (chosen !== right) this.labels.learn(count, right, chosen);
      this.labels.tick();
    }
    return chosen;
  }
}
