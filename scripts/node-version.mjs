/** Which Nodes Stet runs on, and what a person is told on another. */

export const NODES = [20, 22, 24, 26];

/**
 * "tried", "newer" for a later long-term line (even numbers become one), which most likely works and is let through, or
 * "refused".
 */
export function verdictOn(version) {
  const major = Number(version.split(".")[0]);
  if (NODES.includes(major)) return "tried";
  return major > Math.max(...NODES) && major % 2 === 0 ? "newer" : "refused";
}
