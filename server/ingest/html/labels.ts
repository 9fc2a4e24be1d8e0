/** Boxes that say by their heading that they are no part of the article: comments, related stories, newsletters. */
import type { Block } from "./blocks";
import type { PageElement } from "./node";

const LABEL =
  /^(?:\d+ )?(?:responses?|comments?|discussion|repl(?:y|ies)|leave a (?:reply|comment)|join the (?:conversation|discussion)|related\b.*|recommended\b.*|more (?:from|on|stories|news|like|in)\b.*|most (?:read|popular|viewed|shared)\b.*|you (?:may|might) (?:also )?(?:like|be interested)\b.*|read (?:next|more|also)\b.*|up next|(?:our |the )?newsletters?\b.*|about (?:the|this) (?:authors?|writers?|journalists?)|about your privacy|(?:your )?privacy(?: choices| settings)?|cookies?\b.*|trending\b.*|popular\b.*|latest (?:news|stories|headlines)\b.*|top stories|editors?['’]s? picks?|sign up\b.*|subscribe\b.*|share this\b.*|advertisement)[:.]?$/iu;
const LONGEST = 60;

/** The elements that begin with such a heading. */
export function labelledBoxes(blocks: readonly Block[]): ReadonlySet<PageElement> {
  const boxes = new Set<PageElement>();
  const begun = new Set<PageElement>();
  for (const { text, element, path } of blocks) {
    const isLabel =
      text.length <= LONGEST && LABEL.test(text) && /^(?:h[1-6]|p|div|strong|header|legend)$/.test(element.name);
    for (const one of path) {
      if (isLabel && !begun.has(one) && one.name !== "body") boxes.add(one);
      begun.add(one);
    }
  }
  return boxes;
}
