/**
 * Tests that an unreachable database leads to a 503 with a sentence at every endpoint: procedures, live stream,
 * downloads, sign-in.
 */
import type { IncomingMessage } from "node:http";
import { ReadableStream as NodeStream } from "node:stream/web";
import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { POST as changeAuth, GET as readAuth } from "@/app/api/auth/[...nextauth]/route";
import { GET as downloadClaims } from "@/app/api/claims/[format]/route";
import { GET as downloadReport } from "@/app/api/reports/[id]/[format]/route";
import { Refusal } from "@/server/domain/refusal";
import { openDesk } from "@/server/store/desk/desk";
import { fileResponse, refusalResponse } from "../handler";
import { asksForScreen } from "./away";
import { endpointOf } from "./endpoints";
import { log } from "./log";

const SECRET = "a secret for tests alone";
const SITE = "http://localhost:3000";

let cookie: string;
beforeAll(async () => {
  // Nothing listens on this port.
  process.env.STET_DATABASE_URL = "postgres://stet@127.0.0.1:1/away";
  process.env.STET_SECRET = SECRET;
  cookie = `next-auth.session-token=${await encode({ token: { sid: "s1" }, secret: SECRET })}`;
  vi.spyOn(log, "warn").mockImplementation(() => undefined);
});
afterAll(async () => (await openDesk()).close());

const asked = (path: string) => new NextRequest(`${SITE}${path}`, { headers: { cookie } });
const atEndpoint = (path: string) => async () => endpointOf(path)?.(asked(path)) as Promise<Response>;

describe("a database that is away", () => {
  it.each<[string, () => Promise<Response>]>([
    ["a procedure", atEndpoint("/api/trpc/desk.overview")],
    ["the live stream", atEndpoint("/api/live")],
    ["a table of claims", () => downloadClaims(asked("/api/claims/csv"), params({ format: "csv" }))],
    ["claims as a page", () => downloadClaims(asked("/api/claims/html"), params({ format: "html" }))],
    ["a report", () => downloadReport(asked("/api/reports/r1/md"), params({ id: "r1", format: "md" }))],
  ])("is told by %s", async (_, ask) => {
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("The database cannot be reached.");
  });
});

describe("sign-in while the database is away", () => {
  it("keeps everybody signed in", async () => {
    const answer = await readAuth(asked("/api/auth/session"), params({ nextauth: ["session"] }));
    expect(answer.status).toBe(503);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it("says why nobody can sign in, to people and to next-auth's client", async () => {
    const path = ["callback", "credentials"];
    const request = new NextRequest(`${SITE}/api/auth/${path.join("/")}`, { method: "POST", body: "{}" });
    const answer = await changeAuth(request, params({ nextauth: path }));
    const { error, url } = (await answer.json()) as { error: { message: string }; url: string };
    expect(answer.status).toBe(503);
    expect(error.message).toContain("The database cannot be reached.");
    expect(new URL(url).searchParams.get("error")).toBe(error.message);
  });
});

const params = <T>(given: T) => ({ params: Promise.resolve(given) });

describe("a download that is written as it is taken", () => {
  const streamed = (parts: AsyncGenerator<Uint8Array>) =>
    fileResponse({ format: "csv", name: "claims.csv", bytes: NodeStream.from(parts) as unknown as ReadableStream });

  it("is refused with what the other bundle of the server refuses", () => {
    const elsewhere = Object.assign(new Error("The disk is full."), { name: "Refusal", code: "unavailable" });
    expect(refusalResponse(elsewhere).status).toBe(503);
  });

  it("is refused where it fails before it has begun", async () => {
    const failing = (async function* () {
      if (Date.now() > 0) throw new Refusal("unavailable", "The database cannot be reached.");
      yield new Uint8Array();
    })();
    const refusal = await streamed(failing).catch(refusalResponse);
    expect(refusal.status).toBe(503);
  });

  it("holds every part in its order", async () => {
    const parts = (async function* () {
      for (const word of ["one,", "two,", "three"]) yield new TextEncoder().encode(word);
    })();
    expect(await (await streamed(parts)).text()).toBe("one,two,three");
  });
});

it.each([
  ["/claims", { accept: "text/html,*/*" }, true],
  ["/claims?_rsc=1", { rsc: "1" }, true],
  ["/api/claims/csv", { accept: "text/html" }, false],
  ["/_next/static/a.js", { accept: "*/*" }, false],
  ["/icon.svg", { accept: "image/*" }, false],
])("%s is a screen, or is none", (url, headers, is) => {
  expect(asksForScreen({ method: "GET", url, headers } as unknown as IncomingMessage)).toBe(is);
});
