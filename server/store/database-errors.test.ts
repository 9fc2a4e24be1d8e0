/** Tests that a database error becomes a plain sentence, without any of the driver's text. */
import { expect, it } from "vitest";
import { Refusal } from "@/server/domain/refusal";
import { asRefusal } from "./database-errors";

const failed = (code: string) =>
  new Error("Failed query: select", { cause: Object.assign(new Error("connect to 10.0.0.7"), { code }) });

it.each([
  ["57014", /too busy/u],
  ["SQLITE_BUSY", /too busy/u],
  ["ECONNREFUSED", /cannot be reached/u],
  ["SQLITE_FULL", /is full/u],
  ["SQLITE_IOERR_WRITE", /cannot be read or written/u],
  ["SQLITE_CANTOPEN", /cannot be reached/u],
  ["SQLITE_READONLY", /only be read/u],
  ["SQLITE_CORRUPT", /damaged.*restore a backup/u],
  ["28P01", /refused to let Stet in/u],
  ["SELF_SIGNED_CERT_IN_CHAIN", /certificate/u],
])("tells of %s", (code, words) => {
  const told = asRefusal(failed(code));
  expect(told).toBeInstanceOf(Refusal);
  expect(told).toMatchObject({ code: "unavailable", message: expect.stringMatching(words) });
  expect((told as Refusal).message).not.toMatch(/select|10\.0/u);
});

it("lets everything else through", () => {
  const refusal = new Refusal("stale", "Somebody else was first.");
  const fault = failed("42P01");
  expect([refusal, fault, undefined].map(asRefusal)).toEqual([refusal, fault, undefined]);
});
