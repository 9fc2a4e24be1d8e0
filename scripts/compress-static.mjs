/**
 * Writes the compressed forms of the pages' files beside them, once at build time;
 * `server/api/http/precompressed-assets.ts` selects among them.
 */
import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

const BUILT = ".next/static";
const COMPRESSES_WELL = /\.(js|css|svg)$/;

async function writeForms(path) {
  const file = await readFile(path);
  await Promise.all([
    promisify(brotliCompress)(file).then((form) => writeFile(`${path}.br`, form)),
    promisify(gzip)(file, { level: 9 }).then((form) => writeFile(`${path}.gz`, form)),
  ]);
}

const files = readdirSync(BUILT, { recursive: true, encoding: "utf8" }).filter((name) => COMPRESSES_WELL.test(name));
await Promise.all(files.map((name) => writeForms(join(BUILT, name))));
