/** Knows which versions of Node Stet runs on, and what to tell people about any other. */

export const NODES = [20, 22, 24, 26];

/**
 * Returns "tried", "newer" for a later long-term release line (an even number becomes one), which most likely works and
 * is accepted, or "refused".
 */
export function verdictOn(version) {
  const major = Number(version.split(".")[0]);
  if (NODES.includes(major)) return "tried";
  return major > Math.max(...NODES) && major % 2 === 0 ? "newer" : "refused";
}
