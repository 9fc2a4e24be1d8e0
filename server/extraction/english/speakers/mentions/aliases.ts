/** Aliases: the name that somebody without one goes by: "a deckhand who goes by the name “Shorty”", "a man known as Rex". */
import type { Passage, Range } from "../../reading/passages";

const NAME = "[\"“‘'«]?((?:The )?\\p{Lu}[\\p{L}\\p{M}’'-]*(?: (?:[ae][lnrstdz]h?-)?\\p{Lu}[\\p{L}\\p{M}’'-]*){0,3})";
const AS =
  "(?: only| just| simply| merely)?(?: (?:by|under))?(?: (?:the|a|his|her))?(?: (?:first|nick|pen))?(?: ?(?:nick)?name)?(?: of)?(?: only| just)?(?: as)? ";
/** Behind these, only a name of the subject's own can stand. */
const GOES_BY =
  "(?:go(?:es|ing)?|went) by|known|nicknamed|(?:be|is|was) called|call(?:s|ed|ing)? (?:him|her|them)sel(?:f|ves)|(?:gave|gives|giving|give)(?: only)? (?:his|her|their)(?: own| first| full)? name|identif(?:y|ies|ied|ying) (?:him|her|them)sel(?:f|ves)|identified|(?:everyone|everybody|friends|colleagues|neighbours|locals|they) calls?";
const CLAUSE = new RegExp(`^[^.;:“”"«»]{0,50}?\\b(?:${GOES_BY})${AS}${NAME}`, "u");
/** "A sailor called Finn said": without a verb behind it, "called" may be the sailor's own act. */
const PARTICIPLE = new RegExp(
  `^ (?:called|named|dubbed) ${NAME}["”’'»]?,? (?:said|says|told|tells|added|wrote|claimed|insisted)\\b`,
  "u",
);
const BEHIND = new RegExp(`^(?: [a-z-]+){0,2} (?:called|named|dubbed) ${NAME}["”’'»]?(?:[,.]| [(])`, "u");
/** A mention that ends with "called Finn" has that name: its own verb stands behind it. */
const WITHIN = new RegExp(`^(?: [a-z-]+){0,2} (?:called|named|dubbed) ${NAME}["”’'»]?$`, "u");
/** How much of the text behind a mention is looked through, in UTF-16 units. */
const REACH = 140;

/** Returns the name by which the clause in or behind a mention says that somebody goes; null if none does. */
export function aliasOf({ text, tokens, end }: Passage, { from, to }: Range): string | null {
  const noun = tokens.slice(from, to).find(({ tag }) => tag === "noun");
  const start = (noun ?? tokens[to - 1])?.end ?? end;
  const words = text.slice(start, Math.min(end, start + REACH)).replace(/\s+/gu, " ");
  const isIndefinite = /^(?:a|an|one|another)$/.test(tokens[from]?.lower ?? "");
  const inside = text.slice(start, Math.max(start, tokens[to - 1]?.end ?? start)).replace(/\s+/gu, " ");
  const [, name] =
    WITHIN.exec(inside) ??
    CLAUSE.exec(words) ??
    PARTICIPLE.exec(words) ??
    (isIndefinite ? BEHIND.exec(words) : null) ??
    [];
  return name ?? null;
}
