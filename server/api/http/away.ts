/** Serves a 503 page that says so when a browser asks for a screen while the database is unreachable. */
import type { IncomingMessage, ServerResponse } from "node:http";

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Stet is not available</title>
<style>
:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 20vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.3rem; }
</style>
<main>
<h1>The database cannot be used</h1>
<p>Stet is running, but its database does not answer. Nothing that was saved is lost, and what you typed is kept in this browser. Try again in a moment; if it lasts, tell the person who runs Stet.</p>
<p><a href="">Try again</a></p>
</main>
</html>
`;

/** Returns whether the request is for a screen, either as a full page or through a link within the app. */
export function asksForScreen({ method, url = "/", headers }: IncomingMessage): boolean {
  if (method !== "GET" || /^\/(?:api|_next)\//u.test(url)) return false;
  return headers.rsc !== undefined || (headers.accept?.includes("text/html") ?? false);
}

/** Answers with that page. */
export function sendAway(response: ServerResponse): void {
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "retry-after": "5",
  });
  response.end(PAGE);
}
