/** How sure it is that two entries are one, in words and as a share. */

/** "likely · 75 %" from 0.75. */
export function likenessWords(confidence: number): string {
  const words = confidence >= 0.8 ? "very likely" : confidence >= 0.6 ? "likely" : "possibly";
  return `${words} · ${Math.round(100 * confidence)} %`;
}
