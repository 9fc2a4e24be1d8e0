/** The HTTP server: our own endpoints and Next's pages, with the headers that every answer carries. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";
import compression from "compression";
import { publicAddress, type Settings } from "@/server/domain/desk/settings";
import { Refusal } from "@/server/domain/refusal";
import { reasonOf } from "@/server/store/database-errors";
import { answers } from "@/server/store/desk/desk";
import { refusalResponse } from "../handler";
import { asksForScreen, sendAway } from "./away";
import { followConnections } from "./connections";
import { type Endpoint, endpointOf } from "./endpoints";
import { guard, pathOf, refuseUpgrades } from "./guard";
import { listen } from "./listen";
import { endStreams } from "./live";
import { precompressedAssets } from "./precompressed-assets";
import { enqueue } from "./request-queue";

/** How long a stopping server waits for answers to finish, in milliseconds. */
const LONGEST_ANSWER = 7000;

/** A server that is ready to listen: only the port can still fail. */
export type Prepared = {
  /** Accepts requests from now on. Refuses a port that is in use or not permitted. */
  listen: () => Promise<void>;
  /** Accepts no more requests, ends the streams, and resolves once everything in progress is answered. */
  stop: () => Promise<void>;
};

/** Prepares a server for the pages and our own endpoints. Refuses if the pages have not been built. */
export async function prepareServer(settings: Settings, dev: boolean): Promise<Prepared> {
  Object.assign(process.env, {
    NODE_ENV: dev ? "development" : "production",
    NEXTAUTH_URL: publicAddress(settings),
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const pages = await nextPages(settings, dev);
  const compress = compression();
  const chooseForm = dev ? () => {} : precompressedAssets(join(process.cwd(), ".next/static"));
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    // The client left while its request was queued; it needs no answer, and its close event has already fired.
    if (response.destroyed) return;
    if (!guard(request, response, settings, dev)) return;
    const endpoint = endpointOf(pathOf(request));
    if (!endpoint) {
      chooseForm(request, response);
      return void answerPage(pages, request, response);
    }
    // The middleware is typed for Express, but uses only what Node provides.
    compress(request as never, response as never, () => void answer(endpoint, request, response));
  };
  const server = createServer((request, response) =>
    enqueue(request.method === "POST" ? "change" : "read", () => take(request, response)),
  );
  if (!dev) refuseUpgrades(server);
  const connections = followConnections(server);
  return {
    listen: () => listen(server, settings),
    async stop() {
      endStreams();
      await connections.end(LONGEST_ANSWER);
      await pages.close();
    },
  };
}

type Pages = {
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  close: () => Promise<void>;
};

async function nextPages(settings: Settings, dev: boolean): Promise<Pages> {
  const { default: next } = await import("next");
  const app = next({ dev, hostname: settings.STET_HOST, port: Number(settings.STET_PORT), dir: process.cwd() });
  try {
    await app.prepare();
  } catch (error) {
    throw new Refusal("unavailable", `The screens cannot be served: ${reasonOf(error)}. \`npm start\` builds them.`);
  }
  return { answer: app.getRequestHandler(), close: () => app.close() };
}

/**
 * Lets Next answer, except for a screen while the database is unreachable, for which Next would only say that something
 * went wrong.
 */
async function answerPage(pages: Pages, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (asksForScreen(request) && !(await answers())) return sendAway(response);
  await pages.answer(request, response);
}

/**
 * Passes a request to one of our own endpoints. Reports a failure as a sentence if it is known, else by an id in the
 * log.
 */
async function answer(endpoint: Endpoint, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = readable(request, response);
  const answered = asked ? await endpoint(asked).catch(refusalResponse) : new Response(null, { status: 400 });
  // The client may have left by now, which is no error of ours.
  await sendResponse(response, answered).catch(() => response.destroy());
}

/** Converts the request to a web Request; returns null if its address or host is invalid. */
function readable(request: IncomingMessage, response: ServerResponse): Request | null {
  try {
    return createRequest(request, response);
  } catch {
    return null;
  }
}
