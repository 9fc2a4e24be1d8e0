/** What a tab is called after the words that its screen holds. */

/** Tabs show some twenty characters; lists of tabs and bookmarks a few dozen. */
const MOST = 70;

/** The words, cut between two of them where they are long. */
export function tabTitle(words: string): string {
  if (words.length <= MOST) return words;
  const cut = words.slice(0, MOST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
