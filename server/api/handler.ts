/**
 * Serves tRPC over HTTP: same-origin JSON only, bodies and batches of limited size, and a session check for each
 * request.
 */
import { randomUUID } from "node:crypto";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { actorOf } from "@/server/auth/actor";
import { callerOf, clientOf, isOwnOrigin } from "@/server/auth/caller";
import { publicAddress, readSettings } from "@/server/domain/desk/settings";
import { alsoTouched, TOUCHED_HEADER, type Touched, writeHeader } from "@/server/domain/history/touched";
import { Refusal } from "@/server/domain/refusal";
import { FORMAT_DETAILS } from "@/server/domain/report";
import type { ReportFile } from "@/server/report/render";
import { asRefusal } from "@/server/store/database-errors";
import { openDesk } from "@/server/store/desk/desk";
import type { Context } from "@/server/usecases/define";
import { boundedRequest } from "./http/bounded-body";
import { log } from "./http/log";
import { Places } from "./http/places";
import { appRouter } from "./root";
import { HTTP_STATUS, toTrpcError } from "./trpc";

/** A 2 MB file in base64, with room for its details. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_AT_ONCE = 12;
/**
 * The concurrent requests that each person may have. A browser sends six, or with HTTP/2 as many as a screen needs; a
 * program that works through a list sends few more.
 */
export const MOST_REQUESTS = 128;
export const requests = new Places(
  MOST_REQUESTS,
  "You have too many requests under way. Wait until some are answered.",
);

/** Builds the context of a request: the desk that this process serves, and the actor whom the cookie identifies. */
export async function contextOf(headers: Headers): Promise<Context> {
  const database = await openDesk();
  const from = callerOf(headers, readSettings(process.env));
  return { actor: await actorOf(headers, database), database, now: Date.now, from, client: clientOf(headers) };
}

/** Answers one HTTP request to the tRPC endpoint. One header states what all changes of the batch touched. */
export async function handleTrpc(request: Request): Promise<Response> {
  const touched: Touched[] = [];
  let leave = () => {};
  const createContext = async (): Promise<Context> => {
    try {
      const context = await contextOf(request.headers);
      if (context.actor?.id) leave = requests.take(context.actor.id);
      return { ...context, onTouched: (one) => void touched.push(one) };
    } catch (error) {
      throw toTrpcError(error);
    }
  };
  try {
    if (request.method === "POST") {
      refuseForeign(request);
      refuseForms(request.headers);
    }
    const answer = await fetchRequestHandler({
      endpoint: "/api/trpc",
      req: await boundedRequest(request, MOST_BYTES),
      router: appRouter,
      maxBatchSize: MOST_AT_ONCE,
      // Lets queries use POST: a file that is read before its import is too long for an address. Mutations still accept
      // POST only.
      allowMethodOverride: true,
      createContext,
    });
    if (touched.length > 0) answer.headers.set(TOUCHED_HEADER, writeHeader(touched.reduce(alsoTouched)));
    return answer;
  } catch (error) {
    return refusalResponse(error);
  } finally {
    leave();
  }
}

/** Throws unless the request comes from our own pages, or from a client that is not a browser. */
export function refuseForeign({ headers, url }: Request): void {
  const settings = readSettings(process.env);
  if (isOwnOrigin(headers, settings)) return;
  log.warn(
    { path: new URL(url).pathname, origin: headers.get("origin"), ...callerOf(headers, settings) },
    "foreign page",
  );
  throw new Refusal(
    "not allowed",
    `Changes are accepted only from Stet's own pages, at ${publicAddress(settings)}. If people reach the desk at another address, the person who runs Stet needs to set STET_URL to it.`,
  );
}

/** Throws unless the request is JSON, which no form on another site can send. */
function refuseForms(headers: Headers): void {
  if (!headers.get("content-type")?.startsWith("application/json"))
    throw new Refusal("invalid", "Send JSON, with the content type application/json.");
}

/**
 * Answers with a file to save. Waits for the stream's first chunk before it sends the headers, because an error up to
 * then can still be reported.
 */
export async function fileResponse(
  file: Omit<ReportFile, "bytes"> & { bytes: ReportFile["bytes"] | ReadableStream<Uint8Array> },
): Promise<Response> {
  return new Response(file.bytes instanceof ReadableStream ? await begun(file.bytes) : file.bytes, {
    headers: {
      "content-type": FORMAT_DETAILS[file.format].mediaType,
      "content-disposition": `attachment; filename="${file.name}"`,
    },
  });
}

async function begun(stream: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const reader = stream.getReader();
  let next: Promise<ReadableStreamReadResult<Uint8Array>> | null = Promise.resolve(await reader.read());
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await (next ?? reader.read());
        next = null;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Logs an unexpected error under an id, and tells the caller only the id. */
function unexpectedResponse(error: unknown): Response {
  const id = randomUUID();
  log.error({ id, err: error }, "unexpected error");
  const message = `Something went wrong. Try again. (Error ${id.slice(0, 8)})`;
  return Response.json({ error: { code: "unexpected", message, id } }, { status: 500 });
}

/** Answers a refusal, or a known database error, with a small JSON body; anything else as unexpected. */
export function refusalResponse(error: unknown): Response {
  // A client that aborts its request needs no answer, and the abort is not an error to investigate.
  if (error instanceof DOMException && error.name === "AbortError") return new Response(null, { status: 400 });
  const refusal = asRefusal(error);
  if (!(refusal instanceof Refusal)) return unexpectedResponse(error);
  const { code, message, cause } = refusal;
  if (code === "unavailable") log.warn({ err: cause }, "the database");
  return Response.json({ error: { code, message } }, { status: HTTP_STATUS[code] });
}
