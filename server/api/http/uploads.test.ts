/**
 * Tests what uploads accept: one file at a time from our own pages, limited in size while it streams, from people who
 * may import.
 */
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { MAX_ARTICLE_BYTES } from "@/server/domain/articles/article-format";
import type { Role } from "@/server/domain/people/person";
import { openDesk } from "@/server/store/desk/desk";
import { itemsOf } from "@/server/store/jobs/jobs";
import { beginImport } from "@/server/usecases/jobs/import-many";
import { openSession } from "@/server/usecases/people/sign-in";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { endpointOf } from "./endpoints";
import { log } from "./log";

const SECRET = "a secret for tests alone";
const BYTES = { "content-type": "application/octet-stream" };
const TEXT = "Jana Novak said that the bridge would open in May.";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  desk.pass(Date.now() - desk.now());
  process.env.STET_DATABASE_URL = desk.address;
  process.env.STET_SECRET = SECRET;
  vi.spyOn(log, "warn").mockImplementation(() => undefined);
});
afterAll(async () => {
  await (await openDesk()).close();
  await desk.close();
});

async function cookieOf(role: Role): Promise<string> {
  const input = { personId: desk.people[role].id, device: null, email: "x@desk.example", address: "192.0.2.1" };
  const { sessionId } = await openSession.execute(desk.as(null), input);
  return `next-auth.session-token=${await encode({ token: { sid: sessionId }, secret: SECRET })}`;
}

type Sent = { who?: Role | null; headers?: Record<string, string>; body?: BodyInit; method?: string };

async function send(path: string, { who = "reviewer", headers = BYTES, body = TEXT, method = "POST" }: Sent = {}) {
  const cookie = who === null ? {} : { cookie: await cookieOf(who) };
  const init = { method, headers: { host: "localhost:3000", ...headers, ...cookie }, body, duplex: "half" };
  const endpoint = endpointOf(new URL(path, "http://localhost:3000").pathname);
  if (!endpoint) throw new Error(`There is no endpoint at ${path}.`);
  return endpoint(new Request(`http://localhost:3000${path}`, init));
}

const messageOf = async (answer: Response) => ((await answer.json()) as { error: { message: string } }).error.message;

/** A body without an end, and how many megabytes of it have been read. */
function endless() {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += 1;
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
  });
  return { body, taken: () => taken };
}

const DRAFT = "/api/uploads/draft?name=speech.txt&type=text/plain";

describe.each([DRAFT, "/api/uploads/import?id=x&place=0&name=speech.txt"])("%s", (path) => {
  it.each<[string, Sent, number]>([
    ["another site", { headers: { ...BYTES, "sec-fetch-site": "cross-site" } }, 403],
    ["another origin", { headers: { ...BYTES, origin: "https://evil.example" } }, 403],
    ["a form", { headers: { "content-type": "multipart/form-data; boundary=x" } }, 400],
    ["plain text, which forms can send", { headers: { "content-type": "text/plain" } }, 400],
  ])("is refused from %s", async (_, sent, status) => {
    expect((await send(path, sent)).status).toBe(status);
  });

  it("is refused signed out, before anything of the file is read", async () => {
    const { body, taken } = endless();
    expect((await send(path, { who: null, body })).status).toBe(401);
    // A stream prepares its first chunk by itself.
    expect(taken()).toBeLessThan(2);
  });

  it("is refused with a sentence as soon as too much has come, or is announced", async () => {
    const { body, taken } = endless();
    const cut = await send(path, { body });
    expect(cut.status).toBe(413);
    expect(await messageOf(cut)).toContain("larger than 2 MB. Split it");
    expect(taken()).toBeLessThan(6);
    const announced = await send(path, { headers: { ...BYTES, "content-length": String(MAX_ARTICLE_BYTES + 1) } });
    expect(announced.status).toBe(413);
  });
});

describe("a file to be checked", () => {
  it("is answered with its draft, by whose id it is imported", async () => {
    const answer = await send(DRAFT);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ok: true, id: expect.any(String), draft: { text: TEXT } });
  });

  it("is taken from nobody who may not import", async () => {
    expect((await send(DRAFT, { who: "viewer" })).status).toBe(403);
  });

  it("may be as large as the limit", async () => {
    const body = new Uint8Array(MAX_ARTICLE_BYTES).fill(97);
    expect(await (await send(DRAFT, { body })).json()).toMatchObject({ ok: true });
  });

  it("that is no article is answered with why, as in articles.draft", async () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xd8, 0, 1, 2, 3]);
    const answer = await send(DRAFT, { body: picture });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ok: false, fault: "binary" });
  });
});

describe("a file of many", () => {
  const begin = async () => (await beginImport.execute(desk.as("reviewer"), {})).id;
  const items = (id: string) => itemsOf(desk.database.read, id, { state: null, after: -1, limit: 10 });

  it("is added at its place, once", async () => {
    const id = await begin();
    for (const place of [1, 0, 1]) {
      const answer = await send(`/api/uploads/import?id=${id}&place=${place}&name=${place}.txt`);
      expect([answer.status, await answer.json()]).toEqual([200, { added: 1 }]);
    }
    expect((await items(id)).map(({ place, name, state }) => [place, name, state])).toEqual([
      [0, "0.txt", "waiting"],
      [1, "1.txt", "waiting"],
    ]);
  });

  it("is refused without a place, without a name, and for somebody else's import", async () => {
    const id = await begin();
    const ways: [string, Sent][] = [
      [`id=${id}&place=next&name=a.txt`, {}],
      [`id=${id}&place=0`, {}],
      [`id=${id}&place=0&name=a.txt`, { who: "admin" }],
      [`id=${id}&place=0&name=a.txt`, { who: "viewer" }],
    ];
    const statuses = await Promise.all(
      ways.map(async ([query, sent]) => (await send(`/api/uploads/import?${query}`, sent)).status),
    );
    expect(statuses).toEqual([400, 400, 403, 403]);
    expect(await items(id)).toEqual([]);
  });
});
