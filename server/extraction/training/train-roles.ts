/** Learns roles around known cues: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). */
import { backward, forward, type Lattice, newLattice, ROLES, STEPS } from "../labelling/chain";
import { type CueContext, contextOf, LONGEST_CONTEXT } from "../labelling/cue-context";
import type { DenseModel } from "../labelling/dense-model";
import { forceCue } from "../labelling/labeller";
import { stepFeatures as putStep, STEP_TEMPLATES } from "../labelling/step-features";
import { tokenFeatures as putToken, TOKEN_TEMPLATES } from "../labelling/token-features";
import { AdaGradWeights, meanOf } from "./adagrad";
import { FeatureRows } from "./feature-rows";
import type { KnownRoles } from "./known-passages";
import { numbersFrom, shuffle } from "./numbers";

const ROUNDS = 14;
const RATE = 0.01;
const AT_LEAST = 5;
const SEED = 11;
/** Fewer attributions are learned several times, in different orders, because the order then matters too much. */
const FEW = 4000;
const SEVERAL = 4;
/** A smaller gradient teaches nothing. */
const NEGLIGIBLE = 1e-3;

type Sequence = { context: CueContext; right: Uint8Array; tokens: Int32Array[]; steps: Int32Array[] };

type Report = (round: number, of: number) => void;
type Weights = { tokens: AdaGradWeights; steps: AdaGradWeights };

/** Returns the models of tokens and of transitions. */
export function trainRoles(known: readonly KnownRoles[], report: Report): { tokens: DenseModel; steps: DenseModel } {
  const contexts = known.map(({ annotated, cue }) => contextOf(annotated, cue));
  const ofTokens = new FeatureRows((visit) => eachToken(contexts, visit), AT_LEAST);
  const ofSteps = new FeatureRows((visit) => eachStep(contexts, visit), AT_LEAST);
  const trainings = known.length < FEW ? SEVERAL : 1;
  const weights = Array.from({ length: trainings }, (_, n) => {
    const one = { tokens: new AdaGradWeights(ofTokens, ROLES, RATE), steps: new AdaGradWeights(ofSteps, STEPS, RATE) };
    const sequences = contexts.map((context, at) => sequenceOf(context, known[at]?.roles ?? new Uint8Array(), one));
    learnAll(one, sequences, SEED + n, (round) => report(n * ROUNDS + round, trainings * ROUNDS));
    return one;
  });
  return {
    tokens: meanOf(weights.map(({ tokens }) => tokens)).shipped(),
    steps: meanOf(weights.map(({ steps }) => steps)).shipped(),
  };
}

function learnAll(weights: Weights, sequences: Sequence[], seed: number, report: (round: number) => void): void {
  const learner = new ChainLearner(weights);
  const random = numbersFrom(seed);
  for (let round = 1; round <= ROUNDS; round += 1) {
    report(round);
    shuffle(sequences, random);
    for (const sequence of sequences) learner.learn(sequence);
  }
}

function eachToken(contexts: readonly CueContext[], visit: (keys: Int32Array) => void): void {
  const keys = new Int32Array(TOKEN_TEMPLATES.count);
  for (const context of contexts)
    for (let i = context.from; i < context.to; i += 1) {
      putToken(context, i, keys);
      visit(keys);
    }
}

function eachStep(contexts: readonly CueContext[], visit: (keys: Int32Array) => void): void {
  const keys = new Int32Array(STEP_TEMPLATES.count);
  for (const context of contexts)
    for (let i = context.from + 1; i < context.to; i += 1) {
      putStep(context, i, keys);
      visit(keys);
    }
}

function sequenceOf(context: CueContext, roles: Uint8Array, of: Weights): Sequence {
  const tokens: Int32Array[] = [];
  const steps: Int32Array[] = [new Int32Array()];
  eachToken([context], (keys) => tokens.push(of.tokens.features.rowsOf(keys)));
  eachStep([context], (keys) => steps.push(of.steps.features.rowsOf(keys)));
  return { context, right: roles.subarray(context.from, context.to), tokens, steps };
}

/** Moves the weights along the gradient of the likelihood, one sequence at a time. */
class ChainLearner {
  private readonly lattice: Lattice = newLattice(LONGEST_CONTEXT);
  private readonly alpha = new Float64Array(LONGEST_CONTEXT * ROLES);
  private readonly beta = new Float64Array(LONGEST_CONTEXT * ROLES);

  private readonly tokens: AdaGradWeights;
  private readonly steps: AdaGradWeights;

  constructor({ tokens, steps }: Weights) {
    this.tokens = tokens;
    this.steps = steps;
  }

  learn(sequence: Sequence): void {
    const { lattice, alpha, beta } = this;
    lattice.length = sequence.tokens.length;
    for (let i = 0; i < lattice.length; i += 1) {
      this.tokens.score(sequence.tokens[i] as Int32Array, lattice.tokens, i * ROLES);
      if (i > 0) this.steps.score(sequence.steps[i] as Int32Array, lattice.steps, i * STEPS);
    }
    forceCue(lattice, sequence.context);
    const all = forward(lattice, alpha);
    backward(lattice, beta);
    for (let i = 0; i < lattice.length; i += 1) {
      this.learnToken(sequence, i, all);
      if (i > 0) this.learnStep(sequence, i, all);
    }
  }

  private learnToken({ tokens, right }: Sequence, i: number, all: number): void {
    for (let k = 0; k < ROLES; k += 1) {
      const at = i * ROLES + k;
      const chance = Math.exp((this.alpha[at] as number) + (this.beta[at] as number) - all);
      const gradient = chance - (right[i] === k ? 1 : 0);
      if (Math.abs(gradient) > NEGLIGIBLE) this.tokens.learn(tokens[i] as Int32Array, k, gradient);
    }
  }

  private learnStep({ steps, right }: Sequence, i: number, all: number): void {
    const { lattice, alpha, beta } = this;
    for (let step = 0; step < STEPS; step += 1) {
      const [from, to] = [Math.floor(step / ROLES), step % ROLES];
      const at = i * ROLES + to;
      const chance = Math.exp(
        (alpha[(i - 1) * ROLES + from] as number) +
          (lattice.steps[i * STEPS + step] as number) +
          (lattice.tokens[at] as number) +
          (beta[at] as number) -
          all,
      );
      const gradient = chance - (right[i - 1] === from && right[i] === to ? 1 : 0);
      if (Math.abs(gradient) > NEGLIGIBLE) this.steps.learn(steps[i] as Int32Array, step, gradient);
    }
  }
}
