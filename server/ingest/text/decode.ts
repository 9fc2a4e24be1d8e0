/** Decodes a file's bytes: finds the encoding, and refuses what is not text. */

import { type IngestRefusal, type Remarks, refuse } from "../draft";
import { WINDOWS_1252 } from "./double-encoding";
import { likelyEncoding, looksWestern, unmarkedUtf16 } from "./guess-encoding";

type Decoded = ({ ok: true; text: string } & Remarks) | IngestRefusal;

/** Browsers do not honour a declaration further down than this either. */
const DECLARATION_WINDOW = 4096;
const DECLARATIONS = [
  /<meta[^<>]{1,400}?charset\s*=\s*["']?\s*([\w.:-]+)/i,
  /^<\?xml[^<>]{1,200}encoding\s*=\s*["']([\w.:-]+)/i,
];

/** With no more than this share of undecodable characters, a text is still worth reading. */
const FEW_LOST = 1 / 500;

/**
 * Decodes by byte-order mark, then by the declared charset (type header or HTML), then as UTF-8; otherwise by what the
 * bytes clearly show.
 */
export function decodeText(bytes: Uint8Array, options: { type?: string; html: boolean }): Decoded {
  const mark = markedEncoding(bytes);
  if (mark === null && bytes.includes(0)) return decodeUnmarked(bytes);
  const declared = declaredEncoding(bytes, options);
  const encoding = mark ?? (declared !== null && isSupported(declared) ? declared : "utf-8");
  const text = decodeStrictly(bytes, encoding);
  if (text === null) return decodeOtherwise(bytes, encoding);
  if (looksBinary(text)) return binary();
  const ignored = mark === null && declared !== null && encoding !== declared;
  return {
    ok: true,
    text,
    notes: ignored ? [`The declared encoding “${declared}” was read as ${encoding}.`] : [],
    doubts: [],
  };
}

/** Bytes with zeros are UTF-16 without its byte-order mark, or not text at all. */
function decodeUnmarked(bytes: Uint8Array): Decoded {
  const encoding = unmarkedUtf16(bytes);
  const text = encoding && decodeStrictly(bytes, encoding);
  if (!text || looksBinary(text)) return binary();
  return doubtfully(text, "The file does not say how it is encoded; it was read as UTF-16.");
}

/**
 * Decodes bytes that are invalid in their expected encoding: they may be UTF-8 after all, almost valid, undeclared
 * Western text, or unreadable.
 */
function decodeOtherwise(bytes: Uint8Array, encoding: string): Decoded {
  if (looksBinary(latin1(bytes))) return binary();
  const unicode = decodeStrictly(bytes, "utf-8");
  if (unicode !== null)
    return doubtfully(unicode, `The file says that it is in ${encoding.toUpperCase()}, but is in UTF-8.`);
  const almost = new TextDecoder(encoding).decode(bytes);
  const lost = almost.split("\ufffd").length - 1;
  const isAlmost = lost <= almost.length * FEW_LOST && (encoding !== "utf-8" || /[^\p{ASCII}\ufffd]/u.test(almost));
  if (isAlmost) return doubtfully(almost, lostSentence(lost, encoding));
  if (encoding === "utf-8" && looksWestern(bytes)) {
    const what = "The file is not in UTF-8 and does not say how it is encoded; it was read as Windows-1252.";
    return doubtfully(withWindowsMarks(latin1(bytes)), `${what} Check its quotation marks and accents.`);
  }
  return badEncoding(encoding, likelyEncoding(bytes));
}

function doubtfully(text: string, doubt: string): Decoded {
  return { ok: true, text, notes: [], doubts: [doubt] };
}

function lostSentence(lost: number, encoding: string): string {
  const what = lost === 1 ? "1 character is" : `${lost} characters are`;
  return `${what} not valid ${encoding.toUpperCase()} and could not be read; “\ufffd” stands in their place.`;
}

/** Returns whether the text contains a NUL, or too many control characters for anything that a person wrote. */
function looksBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this counts
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g) ?? [];
  return text.includes("\0") || controls.length > 4 + text.length / 200;
}

/** Returns the refusal for content that is not text. */
function binary(): IngestRefusal {
  return refuse("binary", "This is not a text file; save the article as .txt, .md or .html and import that.");
}

function badEncoding(encoding: string, likely: string | null): IngestRefusal {
  const looks = likely === null ? "" : ` and look like ${likely}`;
  const what = `The file's characters are not valid ${encoding.toUpperCase()}${looks}`;
  return refuse("bad encoding", `${what}; save it again with the encoding UTF-8 and import that.`);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function declaredEncoding(bytes: Uint8Array, options: { type?: string; html: boolean }): string | null {
  const header = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(options.type ?? "")?.[1];
  if (header) return header.toLowerCase();
  if (!options.html) return null;
  const head = latin1(bytes.subarray(0, DECLARATION_WINDOW));
  const label = DECLARATIONS.map((pattern) => pattern.exec(head)?.[1]).find((found) => found !== undefined);
  // A declaration that was readable byte by byte cannot be in UTF-16, whatever it says.
  return label ? label.toLowerCase().replace(/^utf-16(?:le|be)?$/, "utf-8") : null;
}

function isSupported(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === "windows-1252" ? withWindowsMarks(text) : text;
  } catch {
    return null;
  }
}

/** Node 20 decodes windows-1252 as ISO-8859-1, which would lose every curly quotation mark. */
function withWindowsMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes);
}
