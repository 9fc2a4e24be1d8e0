/** The plain statement of a claim, made from its verbatim fragments; a reviewer may reword it. */
import type { Quotation } from "./attribution";
import { type Span, sliceSpan } from "./span";

const FINAL = /[.!?…]["”’»)\]]*$/u;
const LEADING = /^(?:that|to the effect that)\s+/iu;

/**
 * One readable line from the fragments: white space folded, a leading "that" dropped, first letter capital, a full stop.
 * A direct quotation keeps its marks, or gets them.
 */
export function plainStatement(text: string, content: readonly Span[], quotation: Quotation): string {
  const joined = content.map((span) => sliceSpan(text, span).replace(/\s+/gu, " ").trim()).join(" … ");
  const plain = joined.replace(LEADING, "").replace(/[\s,;:–—-]+(["”’»]?)$/u, "$1");
  if (quotation === "direct") return /^["“‘'«„]/u.test(plain) ? plain : `“${plain.replace(/["”]$/u, "")}”`;
  const capital = plain.replace(/^(\p{Ll})/u, (letter) => letter.toUpperCase());
  return FINAL.test(capital) ? capital : `${capital}.`;
}
