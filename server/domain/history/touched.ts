/** What a change touched, in a form short enough to send to every process and every open screen. */
import type { EventDraft } from "./event";
import { SUBJECT_TYPES, type SubjectType } from "./subject";

/** Contains only ids and kinds: the receiver learns what to refetch, and permission is checked on the refetch. */
export type Touched = {
  /** The newest line of history after the change; null if unknown. */
  line: number | null;
  claims: readonly string[];
  /** "all" if too much changed to be listed, or if some changes may have been missed. */
  types: readonly SubjectType[] | "all";
};

/**
 * The message between processes and to open screens: what was touched, and the client id of the tab that made the
 * change.
 */
export type ChangeMessage = Touched & {
  /** Null if no tab made the change: the command line, a program, a job. */
  client: string | null;
};

/** The request header with the calling tab's id, and the response header that says what was touched. */
export const CLIENT_HEADER = "x-stet-client";
export const TOUCHED_HEADER = "x-stet-touched";

/**
 * PostgreSQL refuses a notification of 8,000 bytes; many proxies refuse a response with more than 4,096 bytes of
 * headers.
 */
const MOST_OF_MESSAGE = 7000;
const MOST_OF_HEADER = 3000;

/** Returns what these lines of history touched. A new claim also touches its article. */
export function touchedBy(lines: readonly EventDraft[], action: string, line: number): Touched {
  const claims = lines.flatMap((one) => one.claimId ?? []);
  const types = lines.map((one) => one.subjectType);
  const added = lines.some((one) => (one.action ?? action) === "claim.add");
  return {
    line,
    claims: [...new Set(claims)],
    types: [...new Set([...types, ...(added ? ["article" as const] : [])])],
  };
}

/** Serialises the message for other processes; if it does not fit, says only that anything may have changed. */
export function writeMessage(message: ChangeMessage): string {
  return fitting(message, MOST_OF_MESSAGE);
}

/**
 * Serialises it for the header of a change's response; if it does not fit, says only that anything may have changed.
 */
export function writeHeader(touched: Touched): string {
  return fitting(touched, MOST_OF_HEADER);
}

/**
 * Parses a message or a header. One that is empty, or was written by another version of Stet, means that anything may
 * have changed.
 */
export function readMessage(message: string): ChangeMessage {
  try {
    const { line, claims, types, client } = JSON.parse(message) as Record<keyof ChangeMessage, unknown>;
    const from = isClientId(client) ? client : null;
    if (typeof line !== "number") return { ...allTouched(null), client: from };
    const known = isListOf(claims, isText) && isListOf(types, isSubjectType);
    return { ...(known ? { line, claims, types } : allTouched(line)), client: from };
  } catch {
    return { ...allTouched(null), client: null };
  }
}

/** Returns whether this can be a tab's id. It identifies whose change a message reports, and grants nothing. */
export function isClientId(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9-]{1,40}$/u.test(value);
}

/** Says that anything may have changed up to this line. */
export function allTouched(line: number | null): Touched {
  return { line, claims: [], types: "all" };
}

/** Merges the two. */
export function alsoTouched(one: Touched, other: Touched): Touched {
  const line = other.line ?? one.line;
  if (one.types === "all" || other.types === "all") return allTouched(line);
  const claims = [...new Set([...one.claims, ...other.claims])];
  return { line, claims, types: [...new Set([...one.types, ...other.types])] };
}

function fitting(touched: Touched, most: number): string {
  const text = JSON.stringify(touched);
  const isShort = new TextEncoder().encode(text).length <= most;
  return isShort ? text : JSON.stringify({ ...touched, ...allTouched(touched.line) });
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isSubjectType(value: unknown): value is SubjectType {
  return SUBJECT_TYPES.includes(value as SubjectType);
}
