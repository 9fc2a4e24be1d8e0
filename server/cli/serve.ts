/** The HTTP server: Next's own, behind the headers that only the server itself can write. */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { ADDRESS_HEADER } from "../auth/caller";
import { Refusal } from "../domain/refusal";
import { publicAddress, type Settings } from "../domain/settings";

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
  const { default: next } = await import("next");
  const port = Number(settings.STET_PORT);
  const app = next({ dev, hostname: settings.STET_HOST, port, dir: process.cwd() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    guard(request, response, settings, dev);
    void handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = new Refusal(
        "already there",
        `Port ${port} is in use. Stop what uses it, or set STET_PORT to another.`,
      );
      reject(error.code === "EADDRINUSE" ? taken : error);
    });
    server.listen(port, settings.STET_HOST, resolve);
  });
  const stopped = new Promise<void>((resolve) => {
    const stop = () => {
      server.close(() => void app.close().then(() => resolve()));
      server.closeAllConnections();
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, stop);
  });
  return { stopped };
}

/** Writes the caller's address over whatever was sent, and a content policy with a fresh nonce, which Next reads back. */
function guard(request: IncomingMessage, response: ServerResponse, settings: Settings, dev: boolean): void {
  request.headers[ADDRESS_HEADER] = request.socket.remoteAddress ?? "unknown";
  const policy = contentPolicy(randomBytes(16).toString("base64"), publicAddress(settings).startsWith("https:"), dev);
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
}

function contentPolicy(nonce: string, secure: boolean, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
