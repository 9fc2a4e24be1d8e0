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

/** PostgreSQL refuses a notice of 8,000 bytes. */
const MOST_BYTES = 7000;

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
export function writeTouched(touched: Touched): string {
  const message = JSON.stringify(touched);
  return new TextEncoder().encode(message).length <= MOST_BYTES ? message : JSON.stringify(allTouched(touched.line));
}

/** The message read back. One that is empty, or that another version of Stet wrote, stands for anything. */
export function readTouched(message: string): Touched {
  try {
    const { line, claims, types } = JSON.parse(message) as Record<keyof Touched, unknown>;
    if (typeof line !== "number") return allTouched(null);
    const known = isListOf(claims, isText) && isListOf(types, isSubjectType);
    return known ? { line, claims, types } : allTouched(line);
  } catch {
    return allTouched(null);
  }
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

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isSubjectType(value: unknown): value is SubjectType {
  return SUBJECT_TYPES.includes(value as SubjectType);
}
