/** Datelines: finds the place, date and agency with which a report begins, and which nobody in it states. */

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}{0,6}\\.?";
const DATE = `(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`;
const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}\\p{M}.'’-]*){0,3}";
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{Lu}[\\p{L}\\p{M}.'’-]+){0,3}";
const REGION = `(?:, ${NAME})?`;
const AGENCY = "\\(\\p{Lu}[\\p{L}\\p{N} .&/-]{1,30}\\)";
const DASH = " ?(?:[-–―]|--|—) ?";

/** "MARLOW BAY, March 4 (Agency) - ", "EASTHOLM — ", "Eastholm (Agency) — ", "Eastholm, 4 March — ". */
const PATTERNS = [
  new RegExp(`^${CAPITALS}${REGION}(?:, ${DATE})?(?: ${AGENCY})?${DASH}(?=["“‘'\\p{Lu}\\p{N}])`, "u"),
  new RegExp(`^${NAME}${REGION}(?:, ${DATE})? ${AGENCY}${DASH}(?=["“‘'\\p{Lu}\\p{N}])`, "u"),
  new RegExp(`^${NAME}${REGION}, ${DATE}${DASH}(?=["“‘'\\p{Lu}\\p{N}])`, "u"),
];
const LONGEST = 120;
const FEWEST_LETTERS = 4;

/**
 * Returns the length of the dateline at the start of a paragraph, in UTF-16 units, with white space before it; 0 if there
 * is none. `text.slice(start, end)` is the paragraph.
 */
export function datelineLength(text: string, start: number, end: number): number {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  const indent = head.length - head.trimStart().length;
  const trimmed = head.trimStart();
  for (const pattern of PATTERNS) {
    const [line] = pattern.exec(trimmed) ?? [];
    if (line && (line.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS) return indent + line.length;
  }
  return 0;
}
