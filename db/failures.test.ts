/** Tests that failures are recognised by either engine's codes, even inside the query builder's wrappers. */
import { describe, expect, it } from "vitest";
import { failureOf, mustBeginAgain } from "./failures";

const coded = (code: unknown) => Object.assign(new Error("driver"), { code });
const wrapped = (code: unknown) => new Error("query", { cause: new Error("builder", { cause: coded(code) }) });

describe("failureOf", () => {
  it.each([
    ["SQLITE_BUSY", "busy"],
    ["SQLITE_CONSTRAINT_PRIMARYKEY", "unique"],
    ["23505", "unique"],
    ["23503", "foreign key"],
    ["57014", "busy"],
    ["25006", "read only"],
    ["ST001", "append only"],
    ["ECONNREFUSED", "unreachable"],
    ["SQLITE_CANTOPEN", "unreachable"],
    ["SQLITE_IOERR_SHORT_READ", "faulty disk"],
    ["SQLITE_FULL", "full"],
    ["SQLITE_CORRUPT_VTAB", "damaged"],
    ["SQLITE_NOTADB", "damaged"],
    ["53100", "full"],
    ["ENOSPC", "full"],
    ["EROFS", "read only"],
    ["57P02", "unreachable"],
    ["SQLITE_READONLY_DBMOVED", "unreachable"],
    ["SQLITE_READONLY", "read only"],
    ["SQLITE_CORRUPT_INDEX", "damaged"],
    ["SQLITE_NOTADB", "damaged"],
    ["53100", "full"],
    ["42P01", "other"],
    [23505, "other"],
  ])("calls %j %s", (code, failure) => expect(failureOf(wrapped(code))).toBe(failure));

  it("knows a connection that was lost, for which the driver has no code", () => {
    const lost = new Error("Connection terminated unexpectedly");
    expect(failureOf(new Error("Failed query", { cause: lost }))).toBe("unreachable");
  });

  it("takes nothing else for one", () => {
    expect(failureOf(new Error("something"))).toBe("other");
    expect(failureOf("SQLITE_BUSY")).toBe("other");
  });
});

it("begins again after a serialization failure and a deadlock alone", () => {
  expect(["40001", "40P01", "23505", "57014", "SQLITE_BUSY"].map((code) => mustBeginAgain(wrapped(code)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
