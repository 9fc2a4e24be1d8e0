/** Dialogue: speech that is set off by dashes instead of quotation marks ("— It is late — said Ada Lund — and cold."). */
import type { Span } from "@/server/domain/articles/span";
import { REPORTING_CLAUSE } from "./reporting-clauses";

/** What is said in a paragraph, in one part or in two around its reporting clause. */
export type Dialogue = { clause: Span; parts: readonly Span[] };

const OPENING = /^\s*([—–―]|-(?= ))\s*(?=[\p{L}\p{N}¿¡])/u;
/** Longer paragraphs are no turns of a dialogue. */
const LONGEST = 2000;
/** What may stand behind the name and still be speech: an apposition begins otherwise. */
const GOES_ON =
  /^,\s+(?=(?:and|but|so|or|because|if|when|I|we|it|you|they|not|is|are|was|were|has|have|had|will|would|must|can|could|should|may|might)\b)/u;

const byDash = (dash: string) => new RegExp(`^(.*?[^\\s${dash}])\\s+${dash}\\s*(${REPORTING_CLAUSE})`, "u");
const BY_COMMA = new RegExp(`^(.*?)(?:,|(?<=[?!…]))\\s+(${REPORTING_CLAUSE})`, "u");
const DASHED = new Map(["—", "–", "―", "-"].map((dash) => [dash, byDash(dash)] as const));

/** Returns the speech of a paragraph `[start, end)` of the text that begins with a dash; null if no clause in it reports. */
export function dialogueIn(text: string, start: number, end: number): Dialogue | null {
  if (end - start > LONGEST) return null;
  const paragraph = text.slice(start, end).trimEnd();
  const [opening, dash] = OPENING.exec(paragraph) ?? [];
  if (!opening || !dash) return null;
  const from = start + opening.length;
  const body = paragraph.slice(opening.length);
  const [whole, speech, clause] = DASHED.get(dash)?.exec(body) ?? BY_COMMA.exec(body) ?? [];
  if (!whole || !speech || !clause) return null;
  const behind = from + whole.length;
  const second = secondPart(text, behind, start + paragraph.length, dash);
  return {
    clause: [behind - clause.length, behind],
    parts: [[from, from + speech.length], ...(second ? [second] : [])],
  };
}

/** Returns the speech that goes on behind the clause, without its full stop. */
function secondPart(text: string, at: number, end: number, dash: string): Span | null {
  const rest = text.slice(at, end);
  const dashed = new RegExp(`^[.,;]?\\s+${dash}\\s*(?=\\S)|^${dash}\\s+(?=\\S)`, "u").exec(rest);
  const link = dashed ?? GOES_ON.exec(rest);
  if (!link) return null;
  const words = rest.slice(link[0].length).replace(/[.,]$/u, "");
  return words.length > 0 ? [at + link[0].length, at + link[0].length + words.length] : null;
}
