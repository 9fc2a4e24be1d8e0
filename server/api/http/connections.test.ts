/** Tests that a stopping server finishes its answers, accepts nothing new, and does not wait forever. */
import { once } from "node:events";
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { followConnections } from "./connections";

const LONG = 30_000;

let server: Server;
let connections: ReturnType<typeof followConnections>;
let port: number;
beforeEach(async () => {
  server = createServer();
  connections = followConnections(server);
  server.on("request", (_, response) => server.emit("asked", response));
  server.listen(0);
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterEach(() => server.closeAllConnections());

/** Sends a request that reaches the server and waits there for its answer. */
async function askAndWait(): Promise<{ response: ServerResponse; answer: Promise<IncomingMessage> }> {
  const heard = once(server, "asked");
  const answer = once(get({ port, agent: false, headers: { connection: "keep-alive" } }), "response").then(
    ([got]) => got as IncomingMessage,
  );
  answer.catch(() => undefined);
  const [response] = (await heard) as [ServerResponse];
  return { response, answer };
}

it("finishes what it was asked, whether or not that answer has begun", async () => {
  const [fresh, begun] = [await askAndWait(), await askAndWait()];
  begun.response.write("one, ");
  await begun.answer;
  const ended = connections.end(LONG);
  fresh.response.end("whole");
  begun.response.end("two");
  expect(await text(await fresh.answer)).toBe("whole");
  expect((await fresh.answer).headers.connection).toBe("close");
  expect(await text(await begun.answer)).toBe("one, two");
  await ended;
});

it("takes no new connection from then on", async () => {
  const { response } = await askAndWait();
  const ended = connections.end(LONG);
  const [error] = await once(get({ port }), "error");
  expect(error).toMatchObject({ code: "ECONNREFUSED" });
  response.end();
  await ended;
});

it("does not wait for a connection on which nothing was asked, or nothing any more", async () => {
  const silent = connect(port);
  await once(server, "connection");
  const done = await askAndWait();
  done.response.end("done");
  await text(await done.answer);
  await connections.end(LONG);
  silent.destroy();
});

it("closes what does not end by itself", async () => {
  const { answer } = await askAndWait();
  await connections.end(1);
  await expect(answer).rejects.toMatchObject({ code: "ECONNRESET" });
});
