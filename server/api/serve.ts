/** The HTTP server: our own endpoints and Next's pages, behind the headers that every answer carries. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";
import compression from "compression";
import { Refusal } from "../domain/refusal";
import { publicAddress, type Settings } from "../domain/settings";
import { answers } from "../store/desk";
import { asksForScreen, sendAway } from "./away";
import { type Endpoint, endpointOf } from "./endpoints";
import { guard, pathOf, refuseUpgrades } from "./guard";
import { refusalResponse } from "./handler";
import { staticForms } from "./static-forms";
import { inTurn } from "./turns";

/**
 * Listens, and resolves once the server answers; `stopped` resolves when a signal has ended it.
 * Refuses a port that is taken.
 */
export async function serve(settings: Settings, dev: boolean): Promise<{ stopped: Promise<void> }> {
  Object.assign(process.env, {
    NODE_ENV: dev ? "development" : "production",
    NEXTAUTH_URL: publicAddress(settings),
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const pages = nextPages(settings, dev);
  const compress = compression();
  const chooseForm = dev ? () => {} : staticForms(join(process.cwd(), ".next/static"));
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    // Whoever left while waiting is told nothing, and would never be heard leaving.
    if (response.destroyed) return;
    if (!guard(request, response, settings, dev)) return;
    const endpoint = endpointOf(pathOf(request));
    if (!endpoint) {
      chooseForm(request, response);
      return void answerPage(pages, request, response);
    }
    // The middleware's types are Express's, of which it uses what Node has.
    compress(request as never, response as never, () => void answer(endpoint, request, response));
  };
  const server = createServer((request, response) => inTurn(() => take(request, response)));
  if (!dev) refuseUpgrades(server);
  await listen(server, Number(settings.STET_PORT), settings.STET_HOST);
  await pages.ready;
  const stopped = new Promise<void>((resolve) => {
    const stop = () => {
      server.close(() => void pages.close().then(() => resolve()));
      server.closeAllConnections();
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  });
  return { stopped };
}

/** Resolves once the server takes requests. */
async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = new Refusal(
        "already there",
        `Port ${port} is in use. Stop what uses it, or set STET_PORT to another.`,
      );
      reject(error.code === "EADDRINUSE" ? taken : error);
    });
    server.listen(port, host, resolve);
  });
}

/** Next's pages. A request that comes before they are ready waits for them. */
function nextPages(settings: Settings, dev: boolean) {
  const begun = import("next").then(async ({ default: next }) => {
    const app = next({ dev, hostname: settings.STET_HOST, port: Number(settings.STET_PORT), dir: process.cwd() });
    await app.prepare();
    return app;
  });
  const handler = begun.then((app) => app.getRequestHandler());
  return {
    ready: handler,
    answer: async (request: IncomingMessage, response: ServerResponse) => (await handler)(request, response),
    close: async () => (await begun).close(),
  };
}

/** Next answers, but for a screen while the database is away: Next would only say that something went wrong. */
async function answerPage(
  pages: ReturnType<typeof nextPages>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (asksForScreen(request) && !(await answers())) return sendAway(response);
  await pages.answer(request, response);
}

/** Hands a request to one of our own endpoints. What fails is told: as a sentence where it is known, else by an id of the log. */
async function answer(endpoint: Endpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = readable(request, response);
  const answered = asked ? await endpoint(asked).catch(refusalResponse) : new Response(null, { status: 400 });
  // Whoever asked may be gone by now, which is no fault of ours.
  await sendResponse(response, answered).catch(() => response.destroy());
}

/** The request in the web's form; null where its address or its host is none. */
function readable(request: IncomingMessage, response: ServerResponse): Request | null {
  try {
    return createRequest(request, response);
  } catch {
    return null;
  }
}
