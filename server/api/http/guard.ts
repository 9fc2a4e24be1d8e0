/**
 * The first check of every request: refuses requests that none of our pages send, and sets the headers of every answer.
 */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { ADDRESS_HEADER } from "@/server/auth/caller";
import { isSecure, type Settings } from "@/server/domain/desk/settings";

const METHODS = ["GET", "HEAD", "POST"];

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * The content policy of everything that is not a page. A download that a browser displays anyway, such as a report in
 * HTML, keeps its styles but runs no script. It is set here, because Next lets headers that are already set override
 * those of its routes.
 */
const API_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Returns the path of a request, without its query. */
export function pathOf({ url = "/" }: IncomingMessage): string {
  const query = url.indexOf("?");
  return query < 0 ? url : url.slice(0, query);
}

/**
 * Overwrites the caller's address header, and sets the answer's headers. Returns false if it has already answered the
 * request, because no other handler could make sense of it.
 */
export function guard(request: IncomingMessage, response: ServerResponse, settings: Settings, dev: boolean): boolean {
  request.headers[ADDRESS_HEADER] = request.socket.remoteAddress ?? "unknown";
  // The app has no server actions; Next would look for one, and log an error.
  delete request.headers["next-action"];
  setHeaders(request, response, settings, dev);
  const refused = refusalOf(request);
  if (refused) {
    const headers = { ...refused.headers, "content-type": "text/plain; charset=utf-8", connection: "close" };
    response.writeHead(refused.status, headers).end(WORDS[refused.status]);
  }
  return refused === null;
}

/** The server speaks HTTP only; a connection that waits for an upgrade would wait forever. */
export function refuseUpgrades(server: Server): void {
  server.on("upgrade", (_, socket) => socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"));
}

const WORDS: Readonly<Record<number, string>> = {
  400: "This request cannot be read. Check its address.\n",
  404: "There is nothing at this address.\n",
  405: "Nothing here is asked for by this method.\n",
};

type Refused = { status: number; headers?: Record<string, string> };

function refusalOf(request: IncomingMessage): Refused | null {
  const { method = "", url = "" } = request;
  const path = pathOf(request);
  // Anything but a path of ours: an address with another host, "*", or a path that browsers treat as the start of a
  // host.
  if (!/^\/(?![/\\])/u.test(url) || !isDecodable(path)) return { status: 400 };
  if (!METHODS.includes(method)) return { status: 405, headers: { allow: METHODS.join(", ") } };
  if (path === "/_global-error") return { status: 404 };
  // A form that was submitted before its script had loaded: redirects back to it, without the typed values in the
  // address.
  if (method === "POST" && !path.startsWith("/api/")) return { status: 303, headers: { location: url } };
  return null;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Each page has a content policy with a fresh nonce, which Next reads from the request. */
function setHeaders(request: IncomingMessage, response: ServerResponse, settings: Settings, dev: boolean): void {
  const secure = isSecure(settings);
  const isApi = pathOf(request).startsWith("/api/");
  const policy = isApi ? API_POLICY : pagePolicy(randomBytes(16).toString("base64"), secure, dev);
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (isApi) response.setHeader("Cache-Control", "no-store");
  if (secure) response.setHeader("Strict-Transport-Security", `max-age=${365 * 24 * 3600}`);
}

function pagePolicy(nonce: string, secure: boolean, dev: boolean): string {
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
