/** Quoted names: whom the quotations of a sentence name, for the pronouns inside them. */
import type { Range } from "../../reading/passages";
import type { Sentence } from "../../reading/sentences";
import type { Tag, Tagged } from "../../reading/tagged";
import { isCapitalised } from "../../reading/tokens";
import { WEIGHT } from "../entities/salience";

const IN_NAME: ReadonlySet<Tag> = new Set<Tag>(["det", "adjective", "noun", "name"]);

type QuotedName = { range: Range; weight: number };

/** Returns the noun phrases with a name that stand in quotations, in order: "President Lund", "the Harbour Board". */
export function quotedNames({ chunks, passage: { tokens } }: Sentence): QuotedName[] {
  return chunks.flatMap(({ kind, from, to }) => {
    if (kind !== "quotation") return [];
    const found: QuotedName[] = [];
    for (let at = from; at < to; at += 1) {
      const first = at;
      while (at < to && IN_NAME.has(tokens[at]?.tag ?? "verb")) at += 1;
      const last = tokens[at - 1];
      if (at === first || last?.tag !== "name" || !isCapitalised(last)) continue;
      found.push({ range: { from: first, to: at }, weight: weightOf(tokens[first - 1]) });
    }
    return found;
  });
}

/** Behind a mark, a phrase begins its sentence or clause, and is mostly its subject. */
function weightOf(before: Tagged | undefined): number {
  if (!before || before.shape === "mark") return WEIGHT.subject;
  return before.tag === "preposition" || before.tag === "to" ? WEIGHT.governed : WEIGHT.object;
}
