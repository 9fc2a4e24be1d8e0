/** Live updates over HTTP: what is touched anywhere at the desk, streamed as server-sent events to the signed-in. */
import type { Database } from "@/db/database";
import { actorOf } from "@/server/auth/actor";
import { allTouched, type ChangeMessage, writeMessage } from "@/server/domain/history/touched";
import { Refusal } from "@/server/domain/refusal";
import { chainHead } from "@/server/store/history/events";
import { hearChanges } from "@/server/usecases/hear-changes";
import { contextOf, refusalResponse } from "../handler";
import { Places } from "./places";

const SECOND = 1000;
/** Often enough that proxies, which mostly give up after a silent minute, keep the stream. */
export const BEAT = 25 * SECOND;
/** Events that wait for a browser which does not read; past these it is cut off, and asks anew when it is back. */
const MOST_WAITING = 500;

/** A visible window holds one; nobody looks at more than this. */
export const MOST_STREAMS = 24;
const streams = new Places(
  MOST_STREAMS,
  "You have too many windows of this desk open to follow what others do in all of them. Close some.",
);

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // "no-transform" also keeps Next's compression from holding events back until it has enough of them.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

/**
 * Streams each change as an event until the caller leaves or the session ends.
 * `after` (or Last-Event-ID) is the newest line of history that the caller knows of: when it is no longer the newest,
 * the first event says so.
 */
export async function handleLive(request: Request): Promise<Response> {
  try {
    return await follow(request);
  } catch (error) {
    return refusalResponse(error);
  }
}

async function follow(request: Request): Promise<Response> {
  const { actor, database } = await contextOf(request.headers);
  if (!actor) throw new Refusal("not signed in", "You are signed out. Sign in again.");
  const leave = streams.take(actor.id ?? "");
  const stream = openStream(request.signal);
  stream.atEnd(leave);
  open.add(stream);
  stream.atEnd(() => open.delete(stream));
  stream.atEnd(await hearChanges(database, (message) => stream.send(eventOf(message))));
  const beat = setInterval(() => void keepAlive(request.headers, database, stream), BEAT);
  stream.atEnd(() => clearInterval(beat));
  try {
    stream.send(await opening(request, database));
    if (ending) stream.end();
    return new Response(stream.body, { headers: HEADERS });
  } catch (error) {
    stream.end();
    throw error;
  }
}

/** The streams of this process that have not ended, and whether it takes no more of them. */
const open = new Set<Stream>();
let ending = false;

/** Ends every stream, and those that are just beginning: browsers come back by themselves, to this server or another. */
export function endStreams(): void {
  ending = true;
  for (const stream of open) stream.end();
}

type Stream = {
  body: ReadableStream<Uint8Array>;
  send(text: string): void;
  end(): void;
  /** Does this once the stream has ended, or at once where it has. */
  atEnd(undo: () => void): void;
};

/** A body that is written piece by piece; it ends by itself when nobody reads it any more. */
function openStream(signal: AbortSignal): Stream {
  const { readable, writable } = new TransformStream<string, string>();
  const writer = writable.getWriter();
  const ended = new AbortController();
  const end = () => {
    if (ended.signal.aborted) return;
    ended.abort();
    writer.close().catch(() => undefined);
  };
  writer.closed.then(end, end);
  signal.addEventListener("abort", end, { once: true, signal: ended.signal });
  if (signal.aborted) end();
  return {
    body: readable.pipeThrough(new TextEncoderStream()),
    end,
    send(text) {
      if (ended.signal.aborted) return;
      writer.write(text).catch(end);
      if ((writer.desiredSize ?? 0) < -MOST_WAITING) writer.abort().catch(() => undefined);
    },
    atEnd(undo) {
      if (ended.signal.aborted) undo();
      else ended.signal.addEventListener("abort", undo, { once: true });
    },
  };
}

/** A comment that keeps the connection, or the end of it when the session is over or cannot be looked up. */
async function keepAlive(headers: Headers, database: Database, stream: Stream): Promise<void> {
  const actor = await actorOf(headers, database).catch(() => null);
  if (actor) stream.send(":\n\n");
  else stream.end();
}

/** When to come back after a cut, not all at once; and, where the caller missed something, that anything may have changed. */
async function opening(request: Request, database: Database): Promise<string> {
  const known = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  const line = (await chainHead(database.read))?.seq ?? 0;
  const missed = known !== null && known !== String(line);
  const retry = Math.round((2 + 4 * Math.random()) * SECOND);
  return `retry: ${retry}\n${missed ? eventOf({ ...allTouched(line), client: null }) : `id: ${line}\n\n`}`;
}

function eventOf(message: ChangeMessage): string {
  const id = message.line === null ? "" : `id: ${message.line}\n`;
  return `${id}data: ${writeMessage(message)}\n\n`;
}
