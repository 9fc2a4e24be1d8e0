/** Classifies database errors in one vocabulary for both engines. */

export type Failure =
  | "unique"
  | "foreign key"
  | "busy"
  | "read only"
  | "append only"
  | "unreachable"
  | "full"
  | "faulty disk"
  | "damaged"
  | "locked out"
  | "untrusted"
  | "other";

/**
 * SQLite's result codes, PostgreSQL's SQLSTATEs (our own triggers raise ST001), and the system's network and TLS
 * errors.
 */
const BY_CODE: Record<string, Failure> = {
  SQLITE_CONSTRAINT_UNIQUE: "unique",
  SQLITE_CONSTRAINT_PRIMARYKEY: "unique",
  SQLITE_CONSTRAINT_FOREIGNKEY: "foreign key",
  SQLITE_CONSTRAINT_TRIGGER: "append only",
  SQLITE_BUSY: "busy",
  SQLITE_BUSY_SNAPSHOT: "busy",
  SQLITE_CANTOPEN: "unreachable",
  SQLITE_CORRUPT: "damaged",
  SQLITE_FULL: "full",
  SQLITE_IOERR: "faulty disk",
  SQLITE_NOTADB: "damaged",
  SQLITE_READONLY: "read only",
  // The file was moved or deleted while the server had it open.
  SQLITE_READONLY_DBMOVED: "unreachable",
  "23505": "unique",
  "23503": "foreign key",
  ST001: "append only",
  "25006": "read only",
  "53100": "full",
  "58030": "faulty disk",
  XX001: "damaged",
  XX002: "damaged",
  "40001": "busy",
  "40P01": "busy",
  "53300": "busy",
  "55P03": "busy",
  "57014": "busy",
  "08001": "unreachable",
  "08003": "unreachable",
  "08006": "unreachable",
  "57P01": "unreachable",
  "57P02": "unreachable",
  "57P03": "unreachable",
  "28000": "locked out",
  "28P01": "locked out",
  "3D000": "locked out",
  EDQUOT: "full",
  EIO: "faulty disk",
  ENOSPC: "full",
  EROFS: "read only",
  EAI_AGAIN: "unreachable",
  ECONNREFUSED: "unreachable",
  ECONNRESET: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ENOTFOUND: "unreachable",
  EPIPE: "unreachable",
  ETIMEDOUT: "unreachable",
  CERT_HAS_EXPIRED: "untrusted",
  DEPTH_ZERO_SELF_SIGNED_CERT: "untrusted",
  ERR_TLS_CERT_ALTNAME_INVALID: "untrusted",
  SELF_SIGNED_CERT_IN_CHAIN: "untrusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "untrusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "untrusted",
};

/** Messages of PostgreSQL's driver, which carry no code, for a lost server or one that it cannot reach in time. */
const CUT_OFF =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/u;

/** PostgreSQL rolled the transaction back in favour of another; a retry will normally succeed. */
const BEGIN_AGAIN = new Set(["40001", "40P01"]);

/** Classifies an error from a database call, looking inside the wrappers that the query builder adds. */
export function failureOf(error: unknown): Failure {
  const known = codesOf(error).flatMap((code) => BY_CODE[code] ?? BY_CODE[withoutDetail(code)] ?? []);
  return known[0] ?? (wasCutOff(error) ? "unreachable" : "other");
}

/** SQLite appends what exactly could not be read or opened, as in SQLITE_IOERR_READ. */
function withoutDetail(code: string): string {
  return code.replace(/^(SQLITE_[A-Z]+)_[A-Z_]+$/u, "$1");
}

function wasCutOff(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (CUT_OFF.test(cause.message)) return true;
  return false;
}

/** Returns whether to retry the whole transaction. */
export function mustBeginAgain(error: unknown): boolean {
  return codesOf(error).some((code) => BEGIN_AGAIN.has(code));
}

function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === "string") codes.push(code);
  }
  return codes;
}

/** An error that the database layer itself raises, before it reaches any engine. */
export class DatabaseFault extends Error {
  readonly kind: "nested write" | "unsupported address" | "strange database" | "read only" | "closed" | "unprepared";
  constructor(kind: DatabaseFault["kind"], message: string) {
    super(message);
    this.name = "DatabaseFault";
    this.kind = kind;
  }
}
