/** Guesses the encoding of a file that declares none, or a wrong one: only what its bytes clearly show. */

const SAMPLE = 8192;
const EAST_ASIAN = [
  ["gb18030", /\p{Script=Han}/gu],
  ["shift_jis", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["euc-jp", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["euc-kr", /\p{Script=Hangul}/gu],
] as const;

/** Detects UTF-16 without its byte-order mark: where the text has Latin letters or spaces, every other byte is zero. */
export function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length % 2 !== 0 || sample.length < 4) return null;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 20 < sample.length || Math.min(even, odd) * 50 > Math.max(even, odd)) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

/**
 * Detects Western text, in which an occasional letter or quotation mark is above 7F, but none is undefined in
 * windows-1252.
 */
export function looksWestern(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80);
  const undefinedOnes = high.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
  return !undefinedOnes && high.length * 5 < bytes.length;
}

/** Names the most likely encoding of bytes that are neither UTF-8 nor Western; null if none is clear. */
export function likelyEncoding(bytes: Uint8Array): string | null {
  if (looksCyrillic(bytes)) return "windows-1251";
  const high = bytes.filter((byte) => byte >= 0x80).length;
  for (const [encoding, script] of EAST_ASIAN) {
    const letters = strictly(bytes, encoding)?.match(script)?.length ?? 0;
    if (letters * 5 > high) return encoding;
  }
  return null;
}

/** Words separated by spaces, nearly all of letters that windows-1251 has in one block, most of them lower-case. */
function looksCyrillic(bytes: Uint8Array): boolean {
  const count = (from: number) => bytes.filter((byte) => byte >= from).length;
  const spaces = bytes.filter((byte) => byte === 0x20).length;
  return count(0xc0) > 0.9 * count(0x80) && count(0xe0) > 0.6 * count(0x80) && spaces * 25 > bytes.length;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
