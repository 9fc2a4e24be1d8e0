/**
 * Serves the compressed forms of the pages' files, which the build created, so that no request waits for compression.
 */
import { existsSync, readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import Negotiator from "negotiator";

const ADDRESS = "/_next/static/";
/** The smallest first. */
const FORMS = [
  { encoding: "br", ending: ".br" },
  { encoding: "gzip", ending: ".gz" },
];
const TYPES: Record<string, string> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
  ".svg": "image/svg+xml",
};

/**
 * Rewrites the request for a file into one for the smallest form that the client accepts, and sets the answer's headers
 * accordingly. Leaves any other request, and one for a file without such a form, unchanged. Reads `folder` once; a form
 * that a newer build has removed since is not requested.
 */
export function precompressedAssets(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const found = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const known = new Set(found.map((name) => ADDRESS + name.replaceAll(sep, "/")));
  return (request, response) => {
    const { url: path = "", method = "" } = request;
    const type = TYPES[extname(path)];
    if (!type || !["GET", "HEAD"].includes(method) || !FORMS.every(({ ending }) => known.has(path + ending))) return;
    response.setHeader("Vary", "Accept-Encoding");
    const understood = new Negotiator(request).encodings();
    const form = FORMS.find(({ encoding }) => understood.includes(encoding));
    if (!form || !existsSync(join(folder, path.slice(ADDRESS.length) + form.ending))) return;
    // A range request gets the whole file: a 416 answer to a bad range would not be in the compressed form that the
    // headers announce.
    delete request.headers.range;
    request.url = path + form.ending;
    response.setHeader("Content-Encoding", form.encoding);
    response.setHeader("Content-Type", type);
  };
}
