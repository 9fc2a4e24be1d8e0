/** Names a pair of claims in a few words of each, for notices and dialogs. */
import { shortened } from "../words/shortened";

/** How many characters of each statement: notices stand in a narrow rail. */
const MOST = 36;

/** “The ferry sank” and “The hull had been welded badly by…” */
export function pairWords(one: string, other: string): string {
  return `${named(one)} and ${named(other)}`;
}

/** Drops the statement's own quotation marks and full stop. */
const named = (statement: string) => `“${shortened(statement.replace(/^[“"„«]+|[.”"“»]+$/gu, ""), MOST)}”`;
