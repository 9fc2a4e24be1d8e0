/** Refusals: every way in which the desk says no, with a code for machines and a sentence for people. */

const REFUSALS = [
  "not signed in",
  "not allowed",
  "not found",
  "stale",
  "invalid",
  "already there",
  "wrong state",
  "too large",
  "too many attempts",
  "unavailable",
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** What a refusal carries besides its sentence: for a stale change, both versions, so that nothing typed is lost. */
export type RefusalDetails = {
  field?: string;
  theirs?: Record<string, unknown>;
  yours?: Record<string, unknown>;
  version?: number;
  existingId?: string;
  waitSeconds?: number;
};

/** Thrown by the runner and by use cases; `message` says what happened and what to do next. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  /** The server and its pages are bundled apart, each with this class: a refusal of the one is one for the other. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: a narrower kind inherits this and is asked of itself
    return isOfKind(this, value);
  }

  constructor(code: RefusalCode, message: string, details: RefusalDetails = {}) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}

/** Whether the value was made as this kind, or as a refusal by another copy of the class where any refusal is meant. */
function isOfKind(kind: typeof Refusal, value: unknown): boolean {
  const isMade = Function.prototype[Symbol.hasInstance].call(kind, value);
  return isMade || (kind === Refusal && value instanceof Error && value.name === "Refusal");
}

/** The refusal for something that is not there, or that nobody may know to be there. */
export function notFound(what: string): Refusal {
  return new Refusal("not found", `This ${what} was not found. It may have been removed, or the link may be wrong.`);
}

/** The refusal for a change made from an older version than the one that stands. */
export function stale(what: string, details: RefusalDetails): Refusal {
  return new Refusal(
    "stale",
    `Someone else changed this ${what} while you had it open. Compare both versions, then save again.`,
    details,
  );
}
