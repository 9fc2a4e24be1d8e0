/** Learns arcs and their labels from trees. */
import { bestOf } from "../../syntax/model/class-model";
import { labelFeatures } from "../../syntax/parser/label-features";
import { moveFeatures } from "../../syntax/parser/move-features";
import { LEFT, MOVES, ParseState, RIGHT, SHIFT } from "../../syntax/parser/parse-state";
import { bestMove, type ParserModels, type ParserTemplates } from "../../syntax/parser/parser";
import { Sentence } from "../../syntax/sentence";
import { FeatureRows } from "../feature-rows";
import { numbersFrom, shuffle } from "../numbers";
import { TrainableModel } from "../trainable-model";
import { shippedClasses, shippedMoves } from "../trainable-model-shipped";
import { lostBy } from "./oracle";

/**
 * A sentence with the tags that a tagger assigned; indexed by word position, from 1, the right heads and labels, and
 * the arcs of a first parse.
 */
export type ParsedExample = Arcs & { words: readonly string[]; tags: Uint8Array; guide?: Arcs };
export type Arcs = { heads: Int32Array; labels: Int32Array };

/**
 * How many trainings to run, and how many features of moves ship. The sum of trainings that differ in the order of the
 * sentences makes fewer errors than any of them.
 */
export type Plan = { templates: ParserTemplates; seeds: readonly number[]; rounds: number; mostMoves: number };
export type Names = { tags: readonly string[]; labels: readonly string[] };

const AT_LEAST = 3;
/** The loss of a move that is not allowed. */
const IMPOSSIBLE = 1_000_000;
/**
 * From the second round on, the share of moves that are the parser's own choice, right or wrong, so that it learns to
 * recover from mistakes.
 */
const OWN_WAY = 0.9;
/** The most label weights that ship. */
const MOST_LABEL_WEIGHTS = 160_000;

/** Returns a parser that has learned from these examples. */
export function trainParser(
  examples: readonly ParsedExample[],
  { tags, labels }: Names,
  { templates, seeds, rounds, mostMoves }: Plan,
): ParserModels {
  const training = new Training(examples, tags, labels.length, templates);
  const { moveRows, labelRows } = training;
  const moves = new Float32Array(moveRows.keys.length * MOVES);
  const ofLabels = new Float32Array(labelRows.keys.length * labels.length);
  for (const seed of seeds) {
    const learned = training.run(seed, rounds);
    learned.moves.addAveraged(moves);
    learned.labels.addAveraged(ofLabels);
  }
  return {
    moves: shippedMoves(moveRows.keys, moves, mostMoves),
    labeller: shippedClasses(labelRows.keys, ofLabels, labels.length, MOST_LABEL_WEIGHTS),
  };
}

type Models = { moves: TrainableModel; labels: TrainableModel };

class Training {
  readonly moveRows: FeatureRows;
  readonly labelRows: FeatureRows;
  private readonly sentence: Sentence;
  private readonly state = new ParseState();
  private readonly moveKeys: Int32Array;
  private readonly labelKeys: Int32Array;
  private readonly losses = new Int32Array(MOVES);

  constructor(
    private readonly examples: readonly ParsedExample[],
    tags: readonly string[],
    private readonly labelCount: number,
    private readonly templates: ParserTemplates,
  ) {
    this.moveKeys = new Int32Array(templates.moves.count);
    this.labelKeys = new Int32Array(templates.labels.count);
    this.sentence = new Sentence(tags);
    this.moveRows = new FeatureRows((visit) => this.followTrees(visit, () => undefined), AT_LEAST);
    this.labelRows = new FeatureRows((visit) => this.followTrees(() => undefined, visit), AT_LEAST);
  }

  run(seed: number, rounds: number): Models {
    const random = numbersFrom(seed);
    const order = [...this.examples];
    const models = {
      moves: new TrainableModel(this.moveRows, MOVES, this.moveKeys.length),
      labels: new TrainableModel(this.labelRows, this.labelCount, this.labelKeys.length),
    };
    for (let round = 0; round < rounds; round += 1) {
      shuffle(order, random);
      for (const example of order) this.learnSentence(models, example, () => round > 0 && random() < OWN_WAY);
    }
    return models;
  }

  private begin({ words, tags, guide }: ParsedExample): void {
    this.sentence.begin(words, 0, words.length);
    for (let i = 1; i <= words.length; i += 1) this.sentence.setTag(i, tags[i - 1] as number);
    if (guide) this.sentence.guide.set(words.length, guide.heads, guide.labels);
    this.state.begin(words.length);
  }

  /** Follows the right tree of each sentence, and passes on the features that decide each move. */
  private followTrees(showMove: (keys: Int32Array) => void, showLabel: (keys: Int32Array) => void): void {
    const { state, sentence } = this;
    for (const example of this.examples) {
      this.begin(example);
      while (!state.done) {
        moveFeatures(state, sentence, this.templates.moves, this.moveKeys);
        showMove(this.moveKeys);
        const move = this.leastLoss(example.heads);
        if (move === SHIFT) {
          state.shift();
          continue;
        }
        const word = state.below(0);
        labelFeatures(state, sentence, { head: state.headBy(move), word }, this.templates.labels, this.labelKeys);
        showLabel(this.labelKeys);
        state.attach(state.headBy(move), example.labels[word] as number);
      }
    }
  }

  private leastLoss(heads: Int32Array): number {
    const least = this.setLosses(heads);
    return [LEFT, RIGHT, SHIFT].find((move) => this.losses[move] === least) ?? SHIFT;
  }

  /** Computes the loss of each move, and returns the least. */
  private setLosses(heads: Int32Array): number {
    let least = IMPOSSIBLE;
    for (let move = SHIFT; move <= RIGHT; move += 1) {
      const lost = this.state.allows(move) ? lostBy(move, this.state, heads) : IMPOSSIBLE;
      this.losses[move] = lost;
      least = Math.min(least, lost);
    }
    return least;
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

  /** Returns the move that the model would make, and the best of those with the least loss. */
  private learnMove(model: TrainableModel, heads: Int32Array): { chosen: number; right: number } {
    moveFeatures(this.state, this.sentence, this.templates.moves, this.moveKeys);
    model.score(this.moveKeys);
    const { scores } = model;
    const chosen = bestMove(this.state, scores);
    const least = this.setLosses(heads);
    const { losses } = this;
    let right = -1;
    for (let move = SHIFT; move <= RIGHT; move += 1)
      if (losses[move] === least && (right < 0 || (scores[move] as number) > (scores[right] as number))) right = move;
    if (losses[chosen] !== least) model.learn(right, chosen);
    model.tick();
    return { chosen, right };
  }

  /** Labels are learned on right arcs only. */
  private learnLabel(model: TrainableModel, { heads, labels }: ParsedExample, head: number): number {
    const word = this.state.below(0);
    labelFeatures(this.state, this.sentence, { head, word }, this.templates.labels, this.labelKeys);
    model.score(this.labelKeys);
    const chosen = bestOf(model.scores, model.classes);
    if (heads[word] !== head) return chosen;
    const right = labels[word] as number;
    if (chosen !== right) model.learn(right, chosen);
    model.tick();
    return chosen;
  }
}
