/**
 * Refuses markup that no real page has and that takes a parser quadratic time, or overflows the stack of a recursive
 * walk.
 */

/** Real pages stay below a hundred levels, twenty thousand elements and fifty attributes on one element. */
const DEEPEST = 1000;
const MOST_ELEMENTS = 150_000;
const MOST_ATTRIBUTES = 1000;

/** Void elements, and those whose end tag is implied, say nothing about depth. */
const SHALLOW = new Set(
  "p li dt dd tr td th tbody thead tfoot colgroup option optgroup br hr img meta link input source track wbr area base col embed param".split(
    " ",
  ),
);

const TAG = /<(\/?)([a-z][a-z0-9-]{0,30})/gi;
const ATTRIBUTE = /[\s/]*[^\s/>=][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/y;

/**
 * Returns whether the markup has too many levels, elements or attributes to be parsed; counts without building a tree.
 */
export function isBeyondReading(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let elements = 0;
  for (const match of html.matchAll(TAG)) {
    const [whole, closing, written = ""] = match;
    if (closing === "") elements += 1;
    depth += stepInto(open, written.toLowerCase(), closing === "/");
    const isTooMuch = depth > DEEPEST || elements > MOST_ELEMENTS;
    if (isTooMuch || hasTooManyAttributes(html, match.index + whole.length)) return true;
  }
  return false;
}

function stepInto(open: Map<string, number>, name: string, closing: boolean): -1 | 0 | 1 {
  const count = open.get(name) ?? 0;
  if (SHALLOW.has(name) || (closing && count === 0)) return 0;
  const step = closing ? -1 : 1;
  open.set(name, count + step);
  return step;
}

function hasTooManyAttributes(html: string, from: number): boolean {
  ATTRIBUTE.lastIndex = from;
  for (let count = 0; count <= MOST_ATTRIBUTES; count += 1) {
    if (!ATTRIBUTE.test(html)) return false;
  }
  return true;
}
