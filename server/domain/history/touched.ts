/** What a change touched, said so shortly that every process and every open screen can be told of it. */
import type { EventDraft } from "./event";
import { SUBJECT_TYPES, type SubjectType } from "./subject";

/** Ids and kinds only: who reads this learns what to ask for again, and asking is where permission is checked. */
export type Touched = {
  /** The newest line of history once the change was made; null where that is not known. */
  line: number | null;
  claims: readonly string[];
  /** "all" when too much changed to be listed, or when some changes may have been missed. */
  types: readonly SubjectType[] | "all";
};

/** What processes tell each other and open screens: what was touched, and the client id of the tab that did it. */
export type ChangeMessage = Touched & {
  /** Null where no tab made the change: the command line, a program, a job. */
  client: string | null;
};

/** The request header that carries the id of the tab that asks, and the answer's header that says what it touched. */
export const CLIENT_HEADER = "x-stet-client";
export const TOUCHED_HEADER = "x-stet-touched";

/** PostgreSQL refuses a notice of 8,000 bytes; many proxies refuse an answer with more than 4,096 bytes of headers. */
const MOST_OF_MESSAGE = 7000;
const MOST_OF_HEADER = 3000;

/** What these lines of history touched. A claim that is added is also news of its article. */
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

/** As the message that processes send one another; past what fits into one, it says that much changed. */
export function writeMessage(message: ChangeMessage): string {
  return fitting(message, MOST_OF_MESSAGE);
}

/** As the header of the answer to a change; past what fits into one, it says that much changed. */
export function writeHeader(touched: Touched): string {
  return fitting(touched, MOST_OF_HEADER);
}

/** A message or a header read back. One that is empty, or that another version of Stet wrote, stands for anything. */
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

/** Whether this can be a tab's id. It says whose change a message tells of, and grants nothing. */
export function isClientId(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9-]{1,40}$/u.test(value);
}

/** That anything may have changed up to this line. */
export function allTouched(line: number | null): Touched {
  return { line, claims: [], types: "all" };
}

/** Both together. */
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
