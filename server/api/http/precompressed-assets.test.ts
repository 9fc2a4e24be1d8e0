/** Tests which form of a built file is served, and which requests stay unchanged. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { precompressedAssets } from "./precompressed-assets";

const folder = mkdtempSync(join(tmpdir(), "stet-static-"));
mkdirSync(join(folder, "chunks"));
for (const name of ["a.js", "a.js.br", "a.js.gz", "old.js", "old.js.br", "old.js.gz", "alone.js", "letters.woff2"])
  writeFileSync(join(folder, "chunks", name), "");
const choose = precompressedAssets(folder);
rmSync(join(folder, "chunks", "old.js.br"));

afterAll(() => rmSync(folder, { recursive: true }));

function requestFor(url: string, encodings?: string, method = "GET"): IncomingMessage {
  const request = Object.assign(new IncomingMessage(new Socket()), { url, method });
  if (encodings !== undefined) request.headers["accept-encoding"] = encodings;
  return request;
}

function asked(...about: Parameters<typeof requestFor>) {
  const request = requestFor(...about);
  const response = new ServerResponse(request);
  choose(request, response);
  return { url: request.url, ...response.getHeaders() };
}

const A = "/_next/static/chunks/a.js";
const type = "application/javascript; charset=UTF-8";
const vary = "Accept-Encoding";

test.each([
  ["gzip, deflate, br, zstd", { url: `${A}.br`, vary, "content-encoding": "br", "content-type": type }],
  ["gzip, deflate", { url: `${A}.gz`, vary, "content-encoding": "gzip", "content-type": type }],
  ["br;q=0, gzip", { url: `${A}.gz`, vary, "content-encoding": "gzip", "content-type": type }],
  ["identity", { url: A, vary }],
  ["", { url: A, vary }],
  [undefined, { url: A, vary }],
])("whoever understands %j gets the smallest form of that", (encodings, expected) => {
  expect(asked(A, encodings)).toEqual(expected);
});

test.each([
  "/_next/static/chunks/alone.js",
  "/_next/static/chunks/letters.woff2",
  "/_next/static/chunks/gone.js",
  "/_next/static/chunks/a.js?v=1",
  "/_next/static/../chunks/a.js",
  "/chunks/a.js",
  "/claims",
])("%s stays as it was asked for", (url) => {
  expect(asked(url, "br, gzip")).toEqual({ url });
});

test("what is sent to a file stays as it was sent", () => {
  expect(asked(A, "br", "POST")).toEqual({ url: A });
  expect(asked(A, "br", "HEAD")).toMatchObject({ url: `${A}.br` });
});

test("a form that a newer build took away is not asked for", () => {
  expect(asked("/_next/static/chunks/old.js", "br")).toEqual({ url: "/_next/static/chunks/old.js", vary });
});

test("whoever asks for a part of a file gets the whole", () => {
  const request = requestFor(A, "br");
  request.headers.range = "bytes=99999999-";
  choose(request, new ServerResponse(request));
  expect(request.headers.range).toBeUndefined();
});
