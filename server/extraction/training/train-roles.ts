/** Learning roles around known cues: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). */
import { backward, forward, type Lattice, newLattice, ROLES, STEPS } from "../labelling/chain";
import type { DenseModel } from "../labelling/dense-model";
import { forceCue } from "../labelling/labeller";
import { STEP_TEMPLATES, stepFeatures } from "../labelling/step-features";
import { TOKEN_TEMPLATES, tokenFeatures } from "../labelling/token-features";
import { LONGEST_VIEW, type View, viewFrom } from "../labelling/view";
import { AdaGradWeights } from "./adagrad";
import { FeatureRows } from "./feature-rows";
import type { KnownRoles } from "./known-scenes";
import { numbersFrom, shuffle } from "./numbers";

const ROUNDS = 14;
const RATE = 0.01;
const AT_LEAST = 5;
const SEED = 11;
/** Below this a gradient teaches nothing. */
const NEGLIGIBLE = 1e-3;

type Sequence = { view: View; right: Uint8Array; tokens: Int32Array[]; steps: Int32Array[] };

/** The models of tokens and of steps. */
export function trainRoles(
  known: readonly KnownRoles[],
  report: (round: number, of: number) => void,
): { tokens: DenseModel; steps: DenseModel } {
  const views = known.map(({ scene, cue }) => viewFrom(scene, cue));
  const tokens = new AdaGradWeights(new FeatureRows((visit) => eachToken(views, visit), AT_LEAST), ROLES, RATE);
  const steps = new AdaGradWeights(new FeatureRows((visit) => eachStep(views, visit), AT_LEAST), STEPS, RATE);
  const sequences = views.map((view, n) => sequenceOf(view, known[n]?.roles ?? new Uint8Array(), tokens, steps));
  const learner = new ChainLearner(tokens, steps);
  const random = numbersFrom(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    report(round + 1, ROUNDS);
    shuffle(sequences, random);
    for (const sequence of sequences) learner.learn(sequence);
  }
  return { tokens: tokens.shipped(), steps: steps.shipped() };
}

function eachToken(views: readonly View[], visit: (keys: Int32Array) => void): void {
  const keys = new Int32Array(TOKEN_TEMPLATES.count);
  for (const view of views)
    for (let i = view.from; i < view.to; i += 1) {
      tokenFeatures(view, i, keys);
      visit(keys);
    }
}

function eachStep(views: readonly View[], visit: (keys: Int32Array) => void): void {
  const keys = new Int32Array(STEP_TEMPLATES.count);
  for (const view of views)
    for (let i = view.from + 1; i < view.to; i += 1) {
      stepFeatures(view, i, keys);
      visit(keys);
    }
}

function sequenceOf(view: View, roles: Uint8Array, ofTokens: AdaGradWeights, ofSteps: AdaGradWeights): Sequence {
  const tokens: Int32Array[] = [];
  const steps: Int32Array[] = [new Int32Array()];
  eachToken([view], (keys) => tokens.push(ofTokens.rowsOf(keys, keys.length)));
  eachStep([view], (keys) => steps.push(ofSteps.rowsOf(keys, keys.length)));
  return { view, right: roles.subarray(view.from, view.to), tokens, steps };
}

/** Moves the weights of one sequence at a time along the gradient of its likelihood. */
class ChainLearner {
  private readonly lattice: Lattice = newLattice(LONGEST_VIEW);
  private readonly alpha = new Float64Array(LONGEST_VIEW * ROLES);
  private readonly beta = new Float64Array(LONGEST_VIEW * ROLES);

  constructor(
    private readonly tokens: AdaGradWeights,
    private readonly steps: AdaGradWeights,
  ) {}

  learn(sequence: Sequence): void {
    const { lattice, alpha, beta } = this;
    lattice.length = sequence.tokens.length;
    for (let i = 0; i < lattice.length; i += 1) {
      this.tokens.score(sequence.tokens[i] as Int32Array, lattice.tokens, i * ROLES);
      if (i > 0) this.steps.score(sequence.steps[i] as Int32Array, lattice.steps, i * STEPS);
    }
    forceCue(lattice, sequence.view);
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
