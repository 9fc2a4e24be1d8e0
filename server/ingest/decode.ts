/** From a file's bytes to characters: finds the encoding, and refuses what is not text. */
import { type IngestRefusal, refuse } from "./draft";

type Decoded = { ok: true; text: string; notes: string[] } | IngestRefusal;

/** A declaration further down than this is not one that browsers honour either. */
const DECLARATION_WINDOW = 4096;
const DECLARATIONS = [
  /<meta[^<>]{1,400}?charset\s*=\s*["']?\s*([\w.:-]+)/i,
  /^<\?xml[^<>]{1,200}encoding\s*=\s*["']([\w.:-]+)/i,
];

/** What windows-1252 means by the bytes 80 to 9F; the five it leaves undefined stay as they are. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decodes by byte-order mark, then the declared charset (type header or HTML), then UTF-8; never guesses. */
export function decodeText(bytes: Uint8Array, options: { type?: string; html: boolean }): Decoded {
  const mark = markedEncoding(bytes);
  if (mark === null && bytes.includes(0)) return binary();
  const declared = declaredEncoding(bytes, options);
  const encoding = mark ?? (declared !== null && isSupported(declared) ? declared : "utf-8");
  const text = decodeStrictly(bytes, encoding);
  if (text === null) return looksBinary(latin1(bytes)) ? binary() : badEncoding(declared ?? encoding);
  if (looksBinary(text)) return binary();
  const ignored = mark === null && declared !== null && encoding !== declared;
  return { ok: true, text, notes: ignored ? [`The declared encoding “${declared}” was read as ${encoding}.`] : [] };
}

/** Whether the text holds a NUL, or too many control characters for anything that a person wrote. */
export function looksBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this counts
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g) ?? [];
  return text.includes("\0") || controls.length > 4 + text.length / 200;
}

/** The refusal for content that is not text. */
export function binary(): IngestRefusal {
  return refuse("binary", "This is not a text file; save the article as .txt, .md or .html and import that.");
}

function badEncoding(encoding: string): IngestRefusal {
  const what = `The file's characters are not valid ${encoding.toUpperCase()}`;
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
