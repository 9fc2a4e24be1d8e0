/** One vocabulary for what a database refuses, whichever engine says it. */

export type Failure = "unique" | "foreign key" | "busy" | "read only" | "append only" | "other";

const BY_CODE: Record<string, Failure> = {
  SQLITE_CONSTRAINT_UNIQUE: "unique",
  SQLITE_CONSTRAINT_PRIMARYKEY: "unique",
  SQLITE_CONSTRAINT_FOREIGNKEY: "foreign key",
  SQLITE_CONSTRAINT_TRIGGER: "append only",
  SQLITE_BUSY: "busy",
  SQLITE_BUSY_SNAPSHOT: "busy",
  SQLITE_READONLY: "read only",
};

/** What kind of failure an error from a database call is; looks through the wrappers that the query builder adds. */
export function failureOf(error: unknown): Failure {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: unknown }).code;
    const known = typeof code === "string" ? BY_CODE[code] : undefined;
    if (known) return known;
  }
  return "other";
}

/** What the database layer itself refuses, before any engine is asked. */
export class DatabaseFault extends Error {
  readonly kind: "nested write" | "unsupported address" | "closed";
  constructor(kind: DatabaseFault["kind"], message: string) {
    super(message);
    this.name = "DatabaseFault";
    this.kind = kind;
  }
}
