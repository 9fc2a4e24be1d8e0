/** Recognises captions by the credit that they end with; on a page without caption elements there is no other clue. */
import { WHOLE_LANGUAGES } from "@/server/languages/whole-languages";

/** Longer texts are paragraphs, whatever they end with. */
const LONGEST = 600;

const MAKERS = "Getty Images|Reuters|AFP|AP|EPA|PA|PA Wire|PA Images|dpa|Shutterstock|iStock|Alamy";
const MADE_BY = new RegExp(`(?:[/|©] ?|\\bvia )(?:${MAKERS})(?:[/ ]\\p{Lu}[\\p{L} ]{1,30})?[)\\]]?\\.?$`, "u");
const CAPTIONS = [MADE_BY, ...WHOLE_LANGUAGES.flatMap(({ pages }) => pages.captions)];

/** Returns whether a text says what a picture shows, and whose picture it is. */
export function isPictureText(text: string): boolean {
  return text.length <= LONGEST && CAPTIONS.some((caption) => caption.test(text));
}
