/** Builds a tab's title from the text on its screen. */
import { shortened } from "@/server/domain/words/shortened";

/** Tabs show some twenty characters; lists of tabs and bookmarks a few dozen. */
const MOST = 70;

/** Returns the text, cut between two words if it is long. */
export function tabTitle(words: string): string {
  return shortened(words, MOST);
}
