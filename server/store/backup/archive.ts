/** Reads and writes backup archives: a zip of files, and a manifest with the SHA-256 of each. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { type Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise } from "yauzl";
import { ZipFile } from "yazl";
import { z } from "zod";

const MANIFEST = "manifest.json";
/** One line per file, of a hundred or two hundred characters: room for some hundred thousand files. */
const LONGEST_MANIFEST = 64 * 1024 * 1024;
/** Level 6 would make a desk's archive a tenth smaller and take two and a half times as long. */
const COMPRESSION = 1;

const digest = z.object({ bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/u) });
/** Accepts only names that stay inside the folder that the archive is unpacked to. */
const name = z.string().regex(/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/u);
const manifest = z.object({
  format: z.literal(1),
  /** The version of the program that wrote the archive, and the newest migration of the desk. */
  stet: z.string(),
  schema: z.string(),
  madeAt: z.iso.datetime(),
  files: z.array(digest.extend({ name })),
});
export type Manifest = z.infer<typeof manifest>;
type Digest = z.infer<typeof digest>;

/** Why a file is not a complete backup: `message` is a clause about the file, without a full stop. */
export class BackupFault extends Error {}

/** Writes an archive of these files to a new file, and waits for the disk. The files must not change meanwhile. */
export async function writeArchive(
  path: string,
  about: Omit<Manifest, "format" | "files">,
  sources: readonly { name: string; file: string }[],
): Promise<Manifest> {
  const files: Manifest["files"] = [];
  for (const { name, file } of sources) files.push({ name, ...(await digestOf(createReadStream(file))) });
  const written: Manifest = { format: 1, ...about, files };
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(JSON.stringify(written, null, 2)), MANIFEST);
  for (const { name, file } of sources) zip.addFile(file, name, { compressionLevel: COMPRESSION });
  // The zip emits its read errors here, and would otherwise leave the reader of its output waiting.
  const output = zip.outputStream as Readable;
  zip.once("error", (error: Error) => output.destroy(error));
  zip.end();
  await pipeline(output, createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }));
  return written;
}

/**
 * Reads a whole archive and verifies every file against the manifest. Writes the files that `place` returns a path for
 * to new files. Throws if anything is missing, changed or unexpected.
 */
export async function readArchive(
  path: string,
  place: (name: string) => string | null = () => null,
): Promise<Manifest> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    const entries = zip.eachEntry();
    const found = await readManifest(zip, (await entries.next()).value);
    const missing = new Map(found.files.map((file) => [file.name, file]));
    for await (const entry of entries) {
      const expected = missing.get(entry.fileName);
      if (!expected) throw new BackupFault(`it has a file ${entry.fileName} that its manifest does not name`);
      const got = await digestOf(await zip.openReadStreamPromise(entry), place(entry.fileName));
      if (got.sha256 !== expected.sha256 || got.bytes !== expected.bytes)
        throw new BackupFault(`its file ${entry.fileName} is not the one that was put in`);
      missing.delete(entry.fileName);
    }
    const [first] = missing.keys();
    if (first !== undefined) throw new BackupFault(`its file ${first} is missing`);
    return found;
  } finally {
    zip.close();
  }
}

type Zip = Awaited<ReturnType<typeof openPromise>>;

async function readManifest(zip: Zip, entry: Entry | undefined): Promise<Manifest> {
  if (entry?.fileName !== MANIFEST || entry.uncompressedSize > LONGEST_MANIFEST)
    throw new BackupFault("it does not begin with a manifest, so it is no backup of a desk");
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  const read = manifest.safeParse(jsonOf(Buffer.concat(parts).toString("utf8")));
  if (read.success) return read.data;
  throw new BackupFault("its manifest cannot be read; a newer version of Stet may have made it");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Returns the size and hash of a stream, and writes it to a new file if a path is given. */
async function digestOf(stream: Readable, to: string | null = null): Promise<Digest> {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* counted(parts: AsyncIterable<Buffer>) {
    for await (const part of parts) {
      bytes += part.length;
      hash.update(part);
      yield part;
    }
  }
  const nowhere = new Writable({ write: (_part, _encoding, done) => done() });
  const into = to === null ? nowhere : createWriteStream(to, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(stream, counted, into);
  return { bytes, sha256: hash.digest("hex") };
}
