/** Prevents spreadsheets from evaluating a cell's text (CSV injection, as OWASP describes it). */

/** The characters that begin a formula; some programs normalise the other widths of these signs. */
const SIGN = "[=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−]";
/**
 * Characters before it that are invisible or dropped: white space, control and formatting characters, combining marks,
 * fillers.
 */
const UNSEEN = "[\\s\\p{C}\\p{M}\\p{Z}\\u115f\\u1160\\u3164\\uffa0\\u2800]";

/** A sign at the start, after invisible characters or quotation marks; and white space that splits cells. */
const FORMULA = new RegExp(`^(?:${UNSEEN}|["'])*${SIGN}|^[\\t\\r\\n]`, "u");
/**
 * A sign at a position where a program that splits cells at semicolons, or has lost the quotation marks, begins a cell.
 */
const LATER = new RegExp(`([;\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029](?:${UNSEEN}|["'])*)(${SIGN})`, "gu");

/** Inserts an apostrophe wherever a spreadsheet might begin to evaluate the cell. */
export function guardCell(cell: string): string {
  const inside = cell.replace(LATER, "$1'$2");
  return FORMULA.test(cell) ? `'${inside}` : inside;
}
