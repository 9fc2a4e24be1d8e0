/** Keeping spreadsheets from running what a cell says (CSV injection, as OWASP describes it). */

/** What a spreadsheet may take for a formula, even behind white space; full-width forms are folded by some. */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

/** The cell with an apostrophe before it where a spreadsheet might run it. */
export function guardCell(cell: string): string {
  return FORMULA.test(cell) || /^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
}
