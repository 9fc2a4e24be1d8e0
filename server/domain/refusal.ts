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

/** The data of a refusal besides its message: for a stale change, both versions, so that nothing typed is lost. */
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

  /**
   * The server and its pages are bundled separately, each with a copy of this class: a refusal of either copy is an
   * instance of both.
   */
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

/** Returns whether the value was created by this class, or, for the base class, by any copy of it. */
function isOfKind(kind: typeof Refusal, value: unknown): boolean {
  const isMade = Function.prototype[Symbol.hasInstance].call(kind, value);
  return isMade || (kind === Refusal && value instanceof Error && value.name === "Refusal");
}

/** Returns the refusal for something that does not exist, or whose existence must not be revealed. */
export function notFound(what: string): Refusal {
  return new Refusal("not found", `This ${what} was not found. It may have been removed, or the link may be wrong.`);
}

/** Returns the refusal for a change that starts from an older version than the current one. */
export function stale(what: string, details: RefusalDetails): Refusal {
  return new Refusal(
    "stale",
    `Someone else changed this ${what} while you had it open. Compare both versions, then save again.`,
    details,
  );
}
