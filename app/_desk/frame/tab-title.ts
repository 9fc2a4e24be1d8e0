/** Builds a tab's title from the text on its screen. */

/** Tabs show some twenty characters; lists of tabs and bookmarks a few dozen. */
const MOST = 70;

/** Returns the text, cut between two words if it is long. */
export function tabTitle(words: string): string {
  if (words.length <= MOST) return words;
  const cut = words.slice(0, MOST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
