/** What every request passes first: those that no page of ours sends are refused, and every answer gets its headers. */
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
 * For everything that is no page. A download that a browser opens all the same, such as a report in HTML, shows its own
 * look and runs nothing. It is set here, because Next keeps what was set before over what its routes answer with.
 */
const API_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The path that a request is for, without its query. */
export function pathOf({ url = "/" }: IncomingMessage): string {
  const query = url.indexOf("?");
  return query < 0 ? url : url.slice(0, query);
}

/**
 * Writes the caller's address over whatever was sent, and the headers of the answer. False where the request has been
 * answered here, because nobody else could make anything of it.
 */
export function guard(request: IncomingMessage, response: ServerResponse, settings: Settings, dev: boolean): boolean {
  request.headers[ADDRESS_HEADER] = request.socket.remoteAddress ?? "unknown";
  // There are no server actions; Next would look for one, and complain in the log.
  delete request.headers["next-action"];
  setHeaders(request, response, settings, dev);
  const refused = refusalOf(request);
  if (refused) {
    const headers = { ...refused.headers, "content-type": "text/plain; charset=utf-8", connection: "close" };
    response.writeHead(refused.status, headers).end(WORDS[refused.status]);
  }
  return refused === null;
}

/** Nothing here speaks anything but HTTP, and a connection that waits for that would wait for ever. */
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
  // Anything but a path of ours: an address with another host, "*", or what browsers take for the beginning of a host.
  if (!/^\/(?![/\\])/u.test(url) || !isDecodable(path)) return { status: 400 };
  if (!METHODS.includes(method)) return { status: 405, headers: { allow: METHODS.join(", ") } };
  if (path === "/_global-error") return { status: 404 };
  // A form that was sent before its script had come: back to it, with nothing typed in the address.
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

/** Each page has a content policy with a fresh nonce, which Next reads back from the request. */
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
