/** The words under a picture, known by the credit that they end with; a page that gives them no element of their own leaves nothing else to tell. */

/** Longer texts are paragraphs, whatever they end with. */
const LONGEST = 600;

const MAKERS = "Getty Images|Reuters|AFP|AP|EPA|PA|PA Wire|PA Images|dpa|Shutterstock|iStock|Alamy";
const CREDITS = [
  /[([](?:[\p{L}.]+ )?(?:photo|picture|pic|image|photograph|illustration|graphic|screenshot|foto|bild)s?\b(?:[:/ ][^()[\]]{0,80})?[)\]]\.?$/iu,
  /(?:^|[.!?”"] )(?:photo|picture|image|photograph|illustration|graphic|foto|bild)s?(?: credit)?(?:: ?| by | courtesy of )[^.!?]{2,60}$/iu,
  new RegExp(`(?:[/|©] ?|\\bvia )(?:${MAKERS})(?:[/ ]\\p{Lu}[\\p{L} ]{1,30})?[)\\]]?\\.?$`, "u"),
  /^Pictured(?:,? (?:from|at|on|in|left|right|above|below|here|back|front)| are| is|:)\b/u,
];

/** Whether a text says what a picture shows, and whose the picture is. */
export function isPictureText(text: string): boolean {
  return text.length <= LONGEST && CREDITS.some((credit) => credit.test(text));
}
