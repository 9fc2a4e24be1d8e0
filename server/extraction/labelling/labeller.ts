/** The labeller: finds cues, gives the words around each their roles, and says how sure it is of the whole. */
import type { Range } from "../english/reading/passages";
import type { AttributionModel } from "./attribution-model";
import { bestWay, CONTENT, CUE, forward, type Lattice, newLattice, OTHER, ROLES, STEPS } from "./chain";
import { CUE_FEATURES, cueFeatures } from "./cue-features";
import type { Scene } from "./scene";
import { STEP_TEMPLATES, stepFeatures } from "./step-features";
import { TOKEN_TEMPLATES, tokenFeatures } from "./token-features";
import { LONGEST_VIEW, type View, viewFrom } from "./view";

/** What was read around one cue: roles by place in the view. */
export type Labelled = {
  view: View;
  roles: Uint8Array;
  /** How likely the cue is one, and the roles are these if it is. */
  cueChance: number;
  rolesChance: number;
};

/** Tokens less likely than this are not looked at as cues. */
const LEAST_CUE_CHANCE = 0.12;
/** No sentence has more cues worth looking at; a bound keeps "said said said …" quick. */
const MOST_CUES = 12;
const IMPOSSIBLE = -1e4;

type LikelyCue = { at: number; chance: number };

/** Works in buffers of its own: one scene at a time. */
export class Labeller {
  private readonly cueKeys = new Int32Array(CUE_FEATURES);
  private readonly tokenKeys = new Int32Array(TOKEN_TEMPLATES.count);
  private readonly stepKeys = new Int32Array(STEP_TEMPLATES.count);
  private readonly score = new Float64Array(1);
  private readonly lattice = newLattice(LONGEST_VIEW);
  private readonly sums = new Float64Array(LONGEST_VIEW * ROLES);

  constructor(private readonly model: Pick<AttributionModel, "cues" | "tokens" | "steps">) {}

  /** Every likely cue of a scene with the roles around it, in the order of the cues; without content, none. */
  label(scene: Scene): Labelled[] {
    return this.likelyCues(scene)
      .map(({ at, chance }) => this.labelAt(viewFrom(scene, at), chance))
      .filter(({ roles }) => roles.includes(CONTENT));
  }

  private likelyCues(scene: Scene): LikelyCue[] {
    return scene.segments.flatMap(({ from, to }) => {
      const likely: LikelyCue[] = [];
      for (let at = from; at < to; at += 1) {
        const chance = scene.mayCue[at] === 1 ? this.chanceOfCue(scene, at) : 0;
        if (chance >= LEAST_CUE_CHANCE) likely.push({ at, chance });
      }
      if (likely.length <= MOST_CUES) return likely;
      const surest = likely.toSorted((a, b) => b.chance - a.chance).slice(0, MOST_CUES);
      return surest.sort((a, b) => a.at - b.at);
    });
  }

  private chanceOfCue(scene: Scene, at: number): number {
    const count = cueFeatures(scene, at, this.cueKeys);
    this.model.cues.score(this.cueKeys, count, this.score, 0);
    return 1 / (1 + Math.exp(-(this.score[0] as number)));
  }

  private labelAt(view: View, cueChance: number): Labelled {
    const { lattice } = this;
    this.fill(view);
    const roles = new Uint8Array(lattice.length);
    const best = bestWay(lattice, roles);
    const all = forward(lattice, this.sums);
    return { view, roles, cueChance, rolesChance: Math.exp(best - all) };
  }

  private fill(view: View): void {
    const { lattice, model, tokenKeys, stepKeys } = this;
    lattice.length = view.to - view.from;
    for (let i = view.from; i < view.to; i += 1) {
      const at = i - view.from;
      tokenFeatures(view, i, tokenKeys);
      model.tokens.score(tokenKeys, tokenKeys.length, lattice.tokens, at * ROLES);
      if (at === 0) continue;
      stepFeatures(view, i, stepKeys);
      model.steps.score(stepKeys, stepKeys.length, lattice.steps, at * STEPS);
    }
    forceCue(lattice, view);
  }
}

/** The head of the cue can have no other role. */
export function forceCue({ tokens }: Lattice, { cue, from }: View): void {
  tokens.fill(IMPOSSIBLE, (cue - from) * ROLES, (cue - from) * ROLES + CUE);
}

/** The runs of tokens that have a role, as ranges of the passage. */
export function runsOf({ view, roles }: Labelled, role: number): Range[] {
  const runs: Range[] = [];
  for (let at = 0, before = OTHER as number; at < roles.length; at += 1) {
    const is = roles[at] as number;
    if (is === role && before !== role) runs.push({ from: view.from + at, to: view.from + at + 1 });
    else if (is === role) (runs.at(-1) as Range).to = view.from + at + 1;
    before = is;
  }
  return runs;
}
