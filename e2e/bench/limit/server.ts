/** The limit on this machine: a bare HTTP server that answers the same queries with handwritten SQL. */
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Connection, Sqlite } from "@/db/sqlite/sqlite-driver";
import { changing, type Person, type Tagging } from "./change";
import { streamCsv } from "./csv";
import { makeIndexes } from "./indexes";
import { reading } from "./read";

const [path = ""] = process.argv.slice(2);
const writer = new Sqlite(path);
writer.pragma("journal_mode = WAL");
writer.pragma("synchronous = FULL");
makeIndexes(writer);
const session = openSession(writer);

const reader = new Sqlite(path, { readonly: true });
reader.pragma("cache_size = -16000");
const questions = reading(reader);
const change = changing(writer);
const whoIs = reader.prepare(`SELECT people.id, people.name FROM sessions JOIN people ON people.id = sessions.person_id
  WHERE sessions.id = ? AND sessions.ended_at IS NULL AND sessions.expires_at > ? AND people.disabled_at IS NULL`);

const server = createServer((request, response) => {
  const by = whoIs.get(String(request.headers["x-session"]), Date.now()) as Person | undefined;
  if (by) void answer(request, response, by);
  else response.writeHead(401).end();
});
server.listen(0, "localhost", () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ url: `http://localhost:${port}`, session }));
});

async function answer(request: IncomingMessage, response: ServerResponse, by: Person): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const asked = (name: string) => searchParams.get(name) ?? "";
  if (pathname === "/csv") return streamCsv(reader, response);
  if (pathname === "/change") {
    const done = change(JSON.parse(await text(request)) as Tagging, by);
    return send(response, done ?? "{}", done === null ? 409 : 200);
  }
  if (pathname === "/list") return send(response, questions.list());
  if (pathname === "/since") return send(response, questions.since(asked("until")));
  if (pathname === "/cast") return send(response, questions.cast(asked("source"), asked("workflow")));
  if (pathname === "/search") return send(response, questions.search(asked("q")));
  if (pathname === "/claim") return send(response, questions.claim(asked("id")));
  response.writeHead(404).end();
}

function send(response: ServerResponse, body: string, status = 200): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { "content-type": "application/json", "content-length": length }).end(body);
}

function openSession(db: Connection): string {
  const id = randomUUID();
  db.prepare(`INSERT INTO sessions (id, person_id, created_at, expires_at)
    SELECT ?, id, ?, ? FROM people LIMIT 1`).run(id, Date.now(), Date.now() + 86_400_000);
  return id;
}
