/** Keeping spreadsheets from running what a cell says (CSV injection, as OWASP describes it). */

/** What begins a formula; other widths of these signs are folded by some programs. */
const SIGN = "[=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−]";
/** What is not seen before it, or is dropped: white space, control and formatting characters, marks without a letter, fillers. */
const UNSEEN = "[\\s\\p{C}\\p{M}\\p{Z}\\u115f\\u1160\\u3164\\uffa0\\u2800]";

/** A sign at the beginning, behind nothing that is seen but a quotation mark; and white space that splits cells. */
const FORMULA = new RegExp(`^(?:${UNSEEN}|["'])*${SIGN}|^[\\t\\r\\n]`, "u");
/** A sign where a program that separates cells by semicolons, or has lost the quotation marks, begins a cell. */
const LATER = new RegExp(`([;\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029](?:${UNSEEN}|["'])*)(${SIGN})`, "gu");

/** The cell with an apostrophe wherever a spreadsheet might begin to run it. */
export function guardCell(cell: string): string {
  const inside = cell.replace(LATER, "$1'$2");
  return FORMULA.test(cell) ? `'${inside}` : inside;
}
