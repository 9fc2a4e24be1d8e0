/** A head of the history as it is kept elsewhere: one line of text, with the moment, the number of the line and its hash. */

/** The number and hash of a line of the history. */
export type Head = { seq: number; hash: string };

/** A head, and when it was written out. */
export type WrittenHead = Head & { at: number };

const LINE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([1-9]\d{0,14}) ([0-9a-f]{64})$/u;

/** The line of text, with its end. */
export function headLine({ at, seq, hash }: WrittenHead): string {
  return `${new Date(at).toISOString()} ${seq} ${hash}\n`;
}

/** The head that a line of text states; null where it is no such line. */
export function readHeadLine(text: string): WrittenHead | null {
  const [, moment = "", seq, hash = ""] = LINE.exec(text.trim()) ?? [];
  const at = Date.parse(moment);
  return Number.isNaN(at) ? null : { at, seq: Number(seq), hash };
}
