/**
 * Streams live updates over HTTP: whatever is touched at the desk, as server-sent events to everyone who is signed in.
 */
import type { Database } from "@/db/database";
import { actorOf } from "@/server/auth/actor";
import { allTouched, type ChangeMessage, writeMessage } from "@/server/domain/history/touched";
import { Refusal } from "@/server/domain/refusal";
import { chainHead } from "@/server/store/history/events";
import { hearChanges } from "@/server/usecases/hear-changes";
import { contextOf, refusalResponse } from "../handler";
import { Places } from "./places";

const SECOND = 1000;
/** The heartbeat. Most proxies close a stream that is silent for a minute. */
export const BEAT = 25 * SECOND;
/**
 * The most events to buffer for a browser that does not read; beyond that the stream is closed, and the browser catches
 * up when it reconnects.
 */
const MOST_WAITING = 500;

/** Each visible window holds one stream; nobody looks at more windows than this. */
export const MOST_STREAMS = 24;
const streams = new Places(
  MOST_STREAMS,
  "You have too many windows of this desk open to follow what others do in all of them. Close some.",
);

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // "no-transform" also stops Next's compression from buffering events.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

/**
 * Streams each change as an event until the caller disconnects or the session ends. `after` (or Last-Event-ID) is the
 * newest line of history that the caller knows: if it is no longer the newest, the first event says so.
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

/** The open streams of this process, and whether it has stopped accepting new ones. */
const open = new Set<Stream>();
let ending = false;

/**
 * Ends every stream, including those that are just starting: browsers reconnect by themselves, to this server or
 * another.
 */
export function endStreams(): void {
  ending = true;
  for (const stream of open) stream.end();
}

type Stream = {
  body: ReadableStream<Uint8Array>;
  send(text: string): void;
  end(): void;
  /** Runs this once the stream has ended, or at once if it already has. */
  atEnd(undo: () => void): void;
};

/** Opens a body that is written piece by piece; it ends by itself when the client disconnects. */
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

/**
 * Sends a comment that keeps the connection alive, or ends the stream if the session is over or cannot be looked up.
 */
async function keepAlive(headers: Headers, database: Database, stream: Stream): Promise<void> {
  const actor = await actorOf(headers, database).catch(() => null);
  if (actor) stream.send(":\n\n");
  else stream.end();
}

/**
 * Tells the browser when to reconnect after a cut, with jitter; and, if the caller missed something, that anything may
 * have changed.
 */
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
