/** Shortens a text to a number of characters, between two words. */

/** Returns the text, or as many whole words of it as fit, with an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
