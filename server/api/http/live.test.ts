/** Tests that the stream tells everyone who is signed in what was touched, at once, and ends when they leave. */
import { encode } from "next-auth/jwt";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/database";
import { CLIENT_HEADER, readMessage } from "@/server/domain/history/touched";
import type { Role } from "@/server/domain/people/person";
import { openDesk } from "@/server/store/desk/desk";
import { editClaim } from "@/server/usecases/claims/edit-claim";
import { tagClaim } from "@/server/usecases/claims/tag-claim";
import type { Context } from "@/server/usecases/define";
import { reserveAttempt } from "@/server/usecases/people/attempts";
import { changeAccount } from "@/server/usecases/people/manage-people";
import { closeSession } from "@/server/usecases/people/own-account";
import { openSession } from "@/server/usecases/people/sign-in";
import { addTestClaim } from "@/server/usecases/test-claims";
import { openTestDesk, type TestDesk } from "@/server/usecases/test-desk";
import { handleTrpc } from "../handler";
import { BEAT, endStreams, handleLive, MOST_STREAMS } from "./live";

const SECRET = "a secret for tests alone";

let desk: TestDesk;
let served: Database;
let claimId: string;
beforeAll(async () => {
  desk = await openTestDesk();
  desk.pass(Date.now() - desk.now());
  process.env.STET_DATABASE_URL = desk.address;
  process.env.STET_SECRET = SECRET;
  served = await openDesk();
  countListening(served);
  claimId = await addTestClaim(desk);
});
afterAll(async () => {
  await served.close();
  await desk.close();
});

/** The number of streams that listen to the database. */
let listening = 0;
/** How each open stream disconnects. */
const leaving: (() => void)[] = [];

function countListening(database: Database): void {
  const listen = database.listen;
  database.listen = async (heard) => {
    const stop = await listen(heard);
    listening += 1;
    return () => {
      listening -= 1;
      stop();
    };
  };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(async () => {
  for (const leave of leaving.splice(0)) leave();
  await vi.waitFor(() => expect([listening, vi.getTimerCount()]).toEqual([0, 0]));
  vi.useRealTimers();
});

/** Acts on the served database, so that its listeners are notified. */
const as = (role: Role): Context => ({ ...desk.as(role), database: served });

let tags = 0;
function addTag(): Promise<unknown> {
  tags += 1;
  return tagClaim.execute(as("reviewer"), { id: claimId, add: [`tag ${tags}`] });
}

async function signedIn(personId: string | null): Promise<{ sessionId: string; cookie: string }> {
  const input = { personId, device: null, email: "x@desk.example", address: "192.0.2.1" };
  const { sessionId } = await openSession.execute({ ...desk.as(null), database: served }, input);
  const token = await encode({ token: { sid: sessionId }, secret: SECRET });
  return { sessionId, cookie: `next-auth.session-token=${token}` };
}

/** Opens somebody's stream: its events as they arrive, and two ways to disconnect. */
async function follow(cookie: string, { after = "", headers = {} } = {}) {
  const abort = new AbortController();
  const leave = () => abort.abort();
  leaving.push(leave);
  const request = new Request(`http://localhost:3000/api/live${after && `?after=${after}`}`, {
    headers: { cookie, ...headers },
    signal: abort.signal,
  });
  const response = await handleLive(request);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader?.read())?.value;
  const opening = await next();
  return { response, opening, next, leave, cancel: () => reader?.cancel() };
}

/** Opens a tab that makes changes over HTTP. */
const makeTabOf = (cookie: string, id: string) => ({
  id,
  tag: () =>
    handleTrpc(
      new Request("http://localhost:3000/api/trpc/claims.tag", {
        method: "POST",
        headers: { cookie, "content-type": "application/json", [CLIENT_HEADER]: id },
        body: JSON.stringify({ id: claimId, add: [`of ${id}`] }),
      }),
    ),
});

const messageOf = (event: string | undefined) => readMessage(/^data: (.*)$/mu.exec(event ?? "")?.[1] ?? "");
const newest = (opening: string | undefined) => Number(/^id: (\d+)$/mu.exec(opening ?? "")?.[1]);

describe("the stream", () => {
  it("is refused to whoever is not signed in", async () => {
    expect((await handleLive(new Request("http://localhost:3000/api/live"))).status).toBe(401);
  });

  it("reaches each who follows, and is neither kept nor held back on its way", async () => {
    const [vera, ada] = [await signedIn(desk.people.viewer.id), await signedIn(desk.people.admin.id)];
    const [one, other] = [await follow(vera.cookie), await follow(ada.cookie)];
    const { headers } = one.response;
    expect(headers.get("content-type")).toContain("text/event-stream");
    expect(headers.get("cache-control")).toBe("no-store, no-transform");
    expect(headers.get("x-accel-buffering")).toBe("no");
    await addTag();
    const line = newest(other.opening) + 1;
    const event = `id: ${line}\ndata: {"line":${line},"claims":["${claimId}"],"types":["claim"],"client":null}\n\n`;
    expect([await one.next(), await other.next()]).toEqual([event, event]);
  });

  it("says which tab made a change, so that of two that follow one skips it and the other does not", async () => {
    const { cookie } = await signedIn(desk.people.reviewer.id);
    const tabs = [makeTabOf(cookie, "tab-1"), makeTabOf(cookie, "tab-2")];
    const streams = [await follow(cookie), await follow(cookie)];
    for (const tab of tabs) expect((await tab.tag()).status).toBe(200);
    for (const stream of streams) {
      const events = [messageOf(await stream.next()), messageOf(await stream.next())];
      expect(events.map(({ client }) => client)).toEqual(["tab-1", "tab-2"]);
      expect(tabs.map(({ id }) => events.filter(({ client }) => client !== id).length)).toEqual([1, 1]);
    }
  });

  it("says nothing of what leaves no line of history, or was refused", async () => {
    const viewer = await follow((await signedIn(desk.people.viewer.id)).cookie);
    await reserveAttempt({ ...as("viewer"), actor: null }, { email: "x@desk.example", address: "192.0.2.7" });
    const stale = { id: claimId, version: 99, statement: "Too late." };
    await expect(editClaim.execute(as("reviewer"), stale)).rejects.toThrow();
    await addTag();
    expect(newest(await viewer.next())).toBe(newest(viewer.opening) + 1);
  });
});

describe("somebody with ever more windows", () => {
  it("is refused one too many, and let in again once one is closed; others are not", async () => {
    const { cookie } = await signedIn(desk.people.viewer.id);
    const open = [];
    for (let n = 0; n < MOST_STREAMS; n += 1) open.push(await follow(cookie));
    const asked = () => handleLive(new Request("http://localhost:3000/api/live", { headers: { cookie } }));
    const refused = await asked();
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain("Close some");
    await follow((await signedIn(desk.people.admin.id)).cookie);
    open[0]?.leave();
    await vi.waitFor(() => expect(listening).toBe(MOST_STREAMS));
    expect((await follow(cookie)).response.status).toBe(200);
  });
});

describe("somebody who was away", () => {
  it("is told that anything may have changed, unless nothing has", async () => {
    const { cookie } = await signedIn(desk.people.viewer.id);
    const first = await follow(cookie);
    const line = newest(first.opening);
    const all = /^id: \d+\ndata: \{.*"types":"all".*\}$/mu;
    for (const given of [{ after: `${line - 1}` }, { headers: { "last-event-id": `${line - 1}` } }]) {
      const behind = await follow(cookie, given);
      expect(behind.opening).toMatch(all);
    }
    for (const given of [{ after: `${line}` }, { after: "1", headers: { "last-event-id": `${line}` } }]) {
      const current = await follow(cookie, given);
      expect(current.opening).not.toMatch(all);
    }
  });
});

describe("the end", () => {
  it("comes when the reader leaves, by whichever way", async () => {
    const { cookie } = await signedIn(desk.people.viewer.id);
    const [one, other] = [await follow(cookie), await follow(cookie)];
    expect(listening).toBe(2);
    one.leave();
    await other.cancel();
    await vi.waitFor(() => expect(listening).toBe(0));
  });

  it("does not come while the session lives, and comes with the beat after it was signed out", async () => {
    const { sessionId, cookie } = await signedIn(desk.people.viewer.id);
    const viewer = await follow(cookie);
    vi.advanceTimersByTime(BEAT);
    expect(await viewer.next()).toBe(":\n\n");
    await closeSession.execute({ ...as("viewer"), actor: null }, { sessionId });
    expect(await viewer.next()).toContain('"session"');
    vi.advanceTimersByTime(BEAT);
    expect(await viewer.next()).toBeUndefined();
  });

  it("comes with the beat after the account was disabled", async () => {
    const { id } = await desk.join("viewer", "Vera");
    const vera = await follow((await signedIn(id)).cookie);
    await changeAccount.execute(as("admin"), { id, version: 1, disabled: true });
    expect(await vera.next()).toContain('"person"');
    vi.advanceTimersByTime(BEAT);
    expect(await vera.next()).toBeUndefined();
  });

  it("comes for a reader who lets too much pile up", async () => {
    const viewer = await follow((await signedIn(desk.people.viewer.id)).cookie);
    await served.write(async (_, tell) => {
      for (let n = 0; n < 600; n += 1) tell("");
    });
    expect(listening).toBe(0);
    const rest = async () => {
      while (await viewer.next());
    };
    await expect(rest()).rejects.toThrow();
  });
});

/** This must be the last test: a process that is stopping never starts a stream again. */
it("ends for everybody when the server is being stopped, and for whoever comes as it is", async () => {
  const { cookie } = await signedIn(desk.people.viewer.id);
  const before = await follow(cookie);
  endStreams();
  expect(await before.next()).toBeUndefined();
  const late = await follow(cookie);
  expect(await late.next()).toBeUndefined();
});
