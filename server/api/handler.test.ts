/**
 * Tests what the HTTP endpoint accepts: JSON from our own pages, bodies and batches of limited size, and a live
 * session.
 */
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { CLIENT_HEADER, readMessage, TOUCHED_HEADER } from "@/server/domain/history/touched";
import { openDesk } from "@/server/store/desk/desk";
import { closeSession } from "@/server/usecases/people/own-account";
import { openSession } from "@/server/usecases/people/sign-in";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { handleTrpc, MOST_REQUESTS } from "./handler";
import { log } from "./http/log";

const SECRET = "a secret for tests alone";
const SITE = "http://localhost:3000";
const JSON_TYPE = { "content-type": "application/json" };

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  desk.pass(Date.now() - desk.now());
  process.env.STET_DATABASE_URL = desk.address;
  process.env.STET_SECRET = SECRET;
});
afterAll(async () => {
  await (await openDesk()).close();
  await desk.close();
});

function post(path: string, headers: Record<string, string>, body: BodyInit = "{}"): Promise<Response> {
  const init = { method: "POST", headers: { host: "localhost:3000", ...headers }, body, duplex: "half" };
  return handleTrpc(new Request(`${SITE}/api/trpc/${path}`, init));
}

/** Opens a session for this person, and returns its cookie. */
async function signedIn(role: "admin" | "editor" = "admin"): Promise<{ sessionId: string; cookie: string }> {
  const input = { personId: desk.people[role].id, device: null, email: "x@desk.example", address: "192.0.2.1" };
  const { sessionId } = await openSession.execute(desk.as(null), input);
  const token = await encode({ token: { sid: sessionId }, secret: SECRET });
  return { sessionId, cookie: `next-auth.session-token=${token}` };
}

describe("a change over HTTP", () => {
  it.each([
    ["another site, as the browser says", { ...JSON_TYPE, "sec-fetch-site": "cross-site" }, 403],
    ["a neighbouring site", { ...JSON_TYPE, "sec-fetch-site": "same-site" }, 403],
    ["another origin", { ...JSON_TYPE, origin: "https://evil.example" }, 403],
    ["an origin that hides", { ...JSON_TYPE, origin: "null" }, 403],
    ["a form", { "content-type": "multipart/form-data; boundary=x", "sec-fetch-site": "same-origin" }, 400],
    ["plain text", { "content-type": "text/plain", "sec-fetch-site": "same-origin" }, 400],
    ["nobody signed in", { ...JSON_TYPE, "sec-fetch-site": "same-origin" }, 401],
  ])("is refused from %s, with a live cookie or not", async (_, headers, status) => {
    const { cookie } = await signedIn();
    const given = status === 401 ? headers : { ...headers, cookie };
    expect((await post("account.signOutEverywhere", given)).status).toBe(status);
  });

  it("is taken from our own pages and from callers that are no browser", async () => {
    for (const headers of [{ "sec-fetch-site": "same-origin" }, { origin: SITE }, {}]) {
      const { cookie } = await signedIn();
      const answer = await post("desk.rename", { ...JSON_TYPE, ...headers, cookie }, '{"name":"Desk"}');
      expect(answer.status).toBe(200);
    }
  });
});

describe("the answer to a change", () => {
  const touchedIn = (answer: Response) => readMessage(answer.headers.get(TOUCHED_HEADER) ?? "none");
  const change = async (path: string, body: object, headers: Record<string, string> = {}) =>
    post(path, { ...JSON_TYPE, cookie: (await signedIn()).cookie, ...headers }, JSON.stringify(body));

  it("says beside its data what was touched, as the stream tells it", async () => {
    const answer = await change("desk.rename", { name: "Another desk" });
    expect(touchedIn(answer)).toMatchObject({ claims: [], types: ["desk"], line: expect.any(Number) });
    expect(await answer.json()).toEqual({ result: { data: { name: "Another desk" } } });
  });

  it("says it of all changes in a batch together, without those that were refused", async () => {
    const inputs = { 0: { name: "One more" }, 1: { name: "" }, 2: { name: "Ada Varga" } };
    const answer = await change("desk.rename,desk.rename,account.rename?batch=1", inputs);
    expect(answer.status).toBe(207);
    expect(touchedIn(answer).types).toEqual(["desk", "person"]);
  });

  it("says nothing of a change that was refused", async () => {
    const answer = await change("desk.rename", { name: "" });
    expect([answer.status, answer.headers.has(TOUCHED_HEADER)]).toEqual([400, false]);
  });

  it.each([
    ["tab-1", 200],
    ["x".repeat(41), 400],
    ["a tab", 400],
  ])("is given to a tab that calls itself %j, or refused: %i", async (id, status) => {
    const answer = await change("desk.rename", { name: "Desk" }, { [CLIENT_HEADER]: id });
    expect(answer.status).toBe(status);
    if (status === 400) expect(await answer.text()).toContain("Send such an id, or leave it out.");
  });
});

describe("a cookie", () => {
  async function status(cookie: string): Promise<number> {
    return (await handleTrpc(new Request(`${SITE}/api/trpc/account.get?input=%7B%7D`, { headers: { cookie } }))).status;
  }

  it("that was copied before sign-out lets nobody in after it", async () => {
    const { sessionId, cookie } = await signedIn();
    expect(await status(cookie)).toBe(200);
    await closeSession.execute(desk.as(null), { sessionId });
    expect(await status(cookie)).toBe(401);
  });

  it("that another secret signed, or that is no token at all, lets nobody in", async () => {
    const { sessionId } = await signedIn();
    const forged = await encode({ token: { sid: sessionId }, secret: "another secret" });
    for (const value of [forged, sessionId, "%", ""])
      expect(await status(`next-auth.session-token=${value}`)).toBe(401);
  });
});

describe("a request", () => {
  it("is cut off while it streams, long before it fills the memory", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    expect((await post("articles.import", JSON_TYPE, endless)).status).toBe(413);
    expect(sent).toBeLessThan(10);
  });

  it("is refused for the size that it announces", async () => {
    const headers = { ...JSON_TYPE, "content-length": String(300 * 1024 * 1024) };
    expect((await post("articles.import", headers)).status).toBe(413);
  });

  it("may ask for a dozen things at once and no more", async () => {
    vi.spyOn(log, "error").mockImplementation(() => undefined);
    const { cookie } = await signedIn();
    const batch = async (size: number) => {
      const paths = Array.from({ length: size }, () => "desk.overview").join(",");
      const input = encodeURIComponent(
        JSON.stringify(Object.fromEntries(Array.from({ length: size }, (_, n) => [n, {}]))),
      );
      return (
        await handleTrpc(new Request(`${SITE}/api/trpc/${paths}?batch=1&input=${input}`, { headers: { cookie } }))
      ).status;
    };
    expect([await batch(12), await batch(13)]).toEqual([200, 400]);
  });

  it("is one of so many that a person may have under way, which no other person loses", async () => {
    const [{ cookie }, other] = [await signedIn(), await signedIn("editor")];
    const ask = async (who: string) =>
      (await handleTrpc(new Request(`${SITE}/api/trpc/desk.overview`, { headers: { cookie: who } }))).status;
    // Opens the cookie once beforehand, so that all later requests skip that step.
    expect(await ask(cookie)).toBe(200);
    const many = Array.from({ length: MOST_REQUESTS + 20 }, () => ask(cookie));
    const [theirs, ...mine] = await Promise.all([ask(other.cookie), ...many]);
    expect(theirs).toBe(200);
    expect(mine.filter((status) => status === 200).length).toBeGreaterThanOrEqual(MOST_REQUESTS);
    expect(mine).toContain(429);
    expect(await ask(cookie)).toBe(200);
  });
});
