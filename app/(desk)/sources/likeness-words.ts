/** Says how likely it is that two entries are the same source, in words and as a percentage. */

/** Returns "likely · 75 %" for 0.75. */
export function likenessWords(confidence: number): string {
  const words = confidence >= 0.8 ? "very likely" : confidence >= 0.6 ? "likely" : "possibly";
  return `${words} · ${Math.round(100 * confidence)} %`;
}
