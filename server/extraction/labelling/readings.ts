/**
 * Readings: the ways to take the words around one cue. The labels make several, and the rules and the tree one each;
 * sources of the latter are also combined with the labels' content, and the other way round.
 */
import { IN_CONTENT, IN_CUE, IN_SOURCE } from "./annotated-passage";
import { CONTENT, CUE, OTHER, SOURCE } from "./chain";
import type { CueContext } from "./cue-context";
import { rolesByTree } from "./tree-roles";

/** How a reading was made; the judge weighs them differently. */
const MADE = {
  labels: 1,
  further: 2,
  rules: 3,
  rulesSource: 4,
  rulesContent: 5,
  tree: 6,
  treeSource: 7,
  treeContent: 8,
};
export type Reading = { made: number; roles: Uint8Array };

/**
 * Returns the readings that differ from each other, the labels' best first.
 * @param ways the labels' best ones, best first
 */
export function readingsOf(context: CueContext, ways: readonly Uint8Array[]): Reading[] {
  const [labels, ...further] = ways;
  if (!labels) return [];
  const readings: Reading[] = [];
  const add = (made: number, roles: Uint8Array) => {
    if (roles.includes(CONTENT) && !readings.some((one) => isSame(one.roles, roles))) readings.push({ made, roles });
  };
  add(MADE.labels, labels);
  for (const way of further) add(MADE.further, way);
  if (context.finding) {
    const rules = rolesByRules(context);
    add(MADE.rules, rules);
    add(MADE.rulesSource, combined(labels, rules, SOURCE));
    add(MADE.rulesContent, combined(labels, rules, CONTENT));
  }
  const tree = rolesByTree(context);
  if (tree.includes(SOURCE)) add(MADE.treeSource, combined(labels, tree, SOURCE));
  if (tree.includes(CONTENT)) add(MADE.treeContent, combined(labels, tree, CONTENT));
  if (tree.includes(SOURCE)) add(MADE.tree, tree);
  return readings;
}

function rolesByRules({ mark, cue, from }: CueContext): Uint8Array {
  const roles = Uint8Array.from(mark, (one) =>
    one === IN_SOURCE ? SOURCE : one === IN_CONTENT ? CONTENT : one === IN_CUE ? CUE : OTHER,
  );
  roles[cue - from] = CUE;
  return roles;
}

/** Returns the labels with one role as another reading gives it. */
function combined(labels: Uint8Array, other: Uint8Array, role: number): Uint8Array {
  return labels.map((label, i) => (other[i] === role && label !== CUE ? role : label === role ? OTHER : label));
}

const isSame = (a: Uint8Array, b: Uint8Array) => a.every((role, i) => role === b[i]);
