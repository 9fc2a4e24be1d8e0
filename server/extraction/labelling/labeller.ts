/** The labeller: finds cues, assigns roles to the words around each, and estimates the probability of the whole. */
import type { Range } from "../english/reading/passages";
import type { AnnotatedPassage } from "./annotated-passage";
import type { AttributionModel } from "./attribution-model";
import { bestWays, CUE, forward, type Lattice, newLattice, OTHER, ROLES, STEPS, scoreOfWay } from "./chain";
import { type CueContext, contextOf, LONGEST_CONTEXT } from "./cue-context";
import { CUE_FEATURES, cueFeatures } from "./cue-features";
import { type Reading, readingsOf } from "./readings";
import { STEP_TEMPLATES, stepFeatures } from "./step-features";
import { TOKEN_TEMPLATES, tokenFeatures } from "./token-features";

/** One reading of the words around a cue: roles by index in the context, and the roles by the labels alone. */
export type Labelled = Reading & {
  context: CueContext;
  labels: Uint8Array;
  /** The probability of the labels' best reading. */
  bestChance: number;
  /** The probability that the cue is one, and that these are its roles if it is. */
  cueChance: number;
  rolesChance: number;
};

/** Tokens with a lower probability are not considered as cues. */
const LEAST_CUE_CHANCE = 0.12;
/** No sentence has more cues worth considering; a bound keeps "said said said …" fast. */
const MOST_CUES = 12;
const IMPOSSIBLE = -1e4;

type LikelyCue = { at: number; chance: number };

/** Uses its own buffers: one annotated passage at a time. */
export class Labeller {
  private readonly cueKeys = new Int32Array(CUE_FEATURES);
  private readonly tokenKeys = new Int32Array(TOKEN_TEMPLATES.count);
  private readonly stepKeys = new Int32Array(STEP_TEMPLATES.count);
  private readonly score = new Float64Array(1);
  private readonly lattice = newLattice(LONGEST_CONTEXT);
  private readonly sums = new Float64Array(LONGEST_CONTEXT * ROLES);

  constructor(private readonly model: Pick<AttributionModel, "cues" | "tokens" | "steps">) {}

  /**
   * Returns every likely cue of an annotated passage with the readings of the words around it, in the order of the cues;
   * omits those without content.
   */
  label(annotated: AnnotatedPassage): Labelled[][] {
    return this.likelyCues(annotated)
      .map(({ at, chance }) => this.labelAt(contextOf(annotated, at), chance))
      .filter((readings) => readings.length > 0);
  }

  private likelyCues(annotated: AnnotatedPassage): LikelyCue[] {
    return annotated.segments.flatMap(({ from, to }) => {
      const likely: LikelyCue[] = [];
      for (let at = from; at < to; at += 1) {
        const chance = annotated.mayCue[at] === 1 ? this.chanceOfCue(annotated, at) : 0;
        if (chance >= LEAST_CUE_CHANCE) likely.push({ at, chance });
      }
      if (likely.length <= MOST_CUES) return likely;
      const surest = likely.toSorted((a, b) => b.chance - a.chance).slice(0, MOST_CUES);
      return surest.sort((a, b) => a.at - b.at);
    });
  }

  private chanceOfCue(annotated: AnnotatedPassage, at: number): number {
    const count = cueFeatures(annotated, at, this.cueKeys);
    this.model.cues.score(this.cueKeys, count, this.score, 0);
    return 1 / (1 + Math.exp(-(this.score[0] as number)));
  }

  private labelAt(context: CueContext, cueChance: number): Labelled[] {
    const { lattice } = this;
    this.fill(context);
    const ways = bestWays(lattice);
    const labels = ways[0] ?? new Uint8Array(lattice.length);
    const all = forward(lattice, this.sums);
    const bestChance = Math.exp(scoreOfWay(lattice, labels) - all);
    return readingsOf(context, ways).map(({ made, roles }) => {
      const rolesChance = Math.exp(scoreOfWay(lattice, roles) - all);
      return { context, made, roles, labels, bestChance, cueChance, rolesChance };
    });
  }

  private fill(context: CueContext): void {
    const { lattice, model, tokenKeys, stepKeys } = this;
    lattice.length = context.to - context.from;
    for (let i = context.from; i < context.to; i += 1) {
      const at = i - context.from;
      tokenFeatures(context, i, tokenKeys);
      model.tokens.score(tokenKeys, tokenKeys.length, lattice.tokens, at * ROLES);
      if (at === 0) continue;
      stepFeatures(context, i, stepKeys);
      model.steps.score(stepKeys, stepKeys.length, lattice.steps, at * STEPS);
    }
    forceCue(lattice, context);
  }
}

/** The head of the cue can have no other role. */
export function forceCue({ tokens }: Lattice, { cue, from }: CueContext): void {
  tokens.fill(IMPOSSIBLE, (cue - from) * ROLES, (cue - from) * ROLES + CUE);
}

/** Returns the runs of tokens with this role, as ranges of the passage. */
export function runsOf({ context, roles }: Labelled, role: number): Range[] {
  const runs: Range[] = [];
  for (let at = 0, before = OTHER as number; at < roles.length; at += 1) {
    const is = roles[at] as number;
    if (is === role && before !== role) runs.push({ from: context.from + at, to: context.from + at + 1 });
    else if (is === role) (runs.at(-1) as Range).to = context.from + at + 1;
    before = is;
  }
  return runs;
}
