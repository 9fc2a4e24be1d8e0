/** A history head as it is recorded elsewhere: one line of text, with the moment, the line number and its hash. */

/** The number and hash of a line of history. */
export type Head = { seq: number; hash: string };

/** A head, and when it was written. */
export type WrittenHead = Head & { at: number };

const LINE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([1-9]\d{0,14}) ([0-9a-f]{64})$/u;

/** Returns the line of text, with its line ending. */
export function headLine({ at, seq, hash }: WrittenHead): string {
  return `${new Date(at).toISOString()} ${seq} ${hash}\n`;
}

/** Parses the head in a line of text; null if it is no such line. */
export function readHeadLine(text: string): WrittenHead | null {
  const [, moment = "", seq, hash = ""] = LINE.exec(text.trim()) ?? [];
  const at = Date.parse(moment);
  return Number.isNaN(at) ? null : { at, seq: Number(seq), hash };
}
