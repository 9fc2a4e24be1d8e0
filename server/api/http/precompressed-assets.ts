/** The compressed forms of the pages' files, made when they were built: nobody waits for them to be compressed anew. */
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
 * Turns the request for a file into one for its smallest form that the caller understands, and says so in the answer's
 * head. Any other request, and one for a file that has no such form, stays as it is. `folder` is read once; a form that
 * a newer build has taken away since is not asked for.
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
    // Whoever asks for a part gets the whole: the refusal of a part that is none would be in no such form.
    delete request.headers.range;
    request.url = path + form.ending;
    response.setHeader("Content-Encoding", form.encoding);
    response.setHeader("Content-Type", type);
  };
}
