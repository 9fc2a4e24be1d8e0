/** Repairs text that was encoded as UTF-8, read as windows-1252 and encoded again: “cafÃ©” for “café”. */

/** The characters of bytes 80 to 9F in windows-1252; the five that it leaves undefined stay as they are. */
export const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const HIGH = `\\u0080-\\u00ff${WINDOWS_1252}`;
const RUNS = new RegExp(`[\\u00c2-\\u00f4][${HIGH}]+`, "gu");
/** The byte 9D, which ends a closing quotation mark, is one of the five and often lost in transit. */
const LOST_QUOTE = /â€\ufffd/gu;
/** Fewer of them could be intended as they stand. */
const FEWEST = 2;

type Repaired = { text: string; places: number; example: string | null };

/** Returns the text with each doubly encoded character repaired, and the number of repairs. */
export function repairDoubleEncoding(text: string): Repaired {
  let places = 0;
  let example: string | null = null;
  const put = (wrong: string, right: string) => {
    if (right === wrong) return wrong;
    places += right.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    example ??= wrong;
    return right;
  };
  const repaired = text
    .replace(LOST_QUOTE, (wrong) => put(wrong, "”"))
    .replace(RUNS, (wrong) => put(wrong, decodedOnce(wrong)));
  return places < FEWEST ? { text, places: 0, example: null } : { text: repaired, places, example };
}

/** Decodes the characters as UTF-8 if, taken as bytes, they are valid; otherwise returns them unchanged. */
function decodedOnce(run: string): string {
  const bytes = [...run].map((character) => {
    const at = WINDOWS_1252.indexOf(character);
    return at < 0 ? character.charCodeAt(0) : 0x80 + at;
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return run;
  }
}
