/** Names a pair of claims in a few words of each, for notices and dialogs. */
import { shortened } from "../words/shortened";

/** Of each statement, in characters: two of them fill two lines of a notice. */
const MOST = 44;

/** “The ferry sank” and “The hull had been welded badly by the…” */
export function pairWords(one: string, other: string): string {
  return `${named(one)} and ${named(other)}`;
}

/** Drops the statement's own quotation marks and full stop. */
const named = (statement: string) => `“${shortened(statement.replace(/^[“"„«]+|[.”"“»]+$/gu, ""), MOST)}”`;
