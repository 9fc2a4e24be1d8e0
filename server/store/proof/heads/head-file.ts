/** Appends heads of the history to a file, one line each. */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { headLine, readHeadLine, type WrittenHead } from "@/server/domain/history/head-line";
import { Refusal } from "@/server/domain/refusal";
import { reasonOf } from "../../database-errors";

const OWN_FILE = 0o600;
/** This many bytes contain the last whole line, even if a power cut left half a line after it. */
const END = 400;
const LINE_END = 0x0a;

/**
 * Returns the newest head in the file; creates a missing file, and returns null for an empty one. Refuses a file that
 * cannot be written or holds something else. Never creates the folder: it may be a disk that is currently not mounted.
 */
export function openHeadFile(path: string): WrittenHead | null {
  const end = endOf(path);
  if (end === "") return null;
  const newest = end.split("\n").findLast((line) => readHeadLine(line) !== null);
  if (newest) return readHeadLine(newest);
  throw unusable(path, "it holds something else than heads of a history");
}

/** Appends a head to the file, and waits for the disk. */
export async function appendHead(path: string, head: WrittenHead): Promise<void> {
  const file = await open(path, "a+", OWN_FILE);
  try {
    await file.appendFile(`${(await endsInLine(file)) ? "" : "\n"}${headLine(head)}`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Yields the lines of the file, numbered from 1; `head` is null if the line contains none. Skips empty lines. */
export async function* headsIn(path: string): AsyncGenerator<{ line: number; head: WrittenHead | null }> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== "") yield { line, head: readHeadLine(text) };
  }
}

function endOf(path: string): string {
  let file: number;
  try {
    file = openSync(path, "a+", OWN_FILE);
  } catch (error) {
    throw unusable(path, reasonOf(error));
  }
  try {
    const about = fstatSync(file);
    if (!about.isFile()) throw unusable(path, "it is not a file");
    const bytes = Buffer.alloc(Math.min(END, about.size));
    readSync(file, bytes, 0, bytes.length, about.size - bytes.length);
    return bytes.toString("utf8");
  } finally {
    closeSync(file);
  }
}

/** A partial line from a full disk or a power cut stays as it is, and the next head must not become part of it. */
async function endsInLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] === LINE_END;
}

function unusable(path: string, why: string): Refusal {
  return new Refusal(
    "invalid",
    `The history's head cannot be written to ${path}: ${why}. Set STET_HEAD_FILE to a file in a folder that is there and that Stet may write to.`,
  );
}
