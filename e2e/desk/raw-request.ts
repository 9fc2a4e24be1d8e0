/** Sends requests that no browser or library would send, directly over a socket. */
import { once } from "node:events";
import { connect } from "node:net";

const PATIENCE = 10_000;

/**
 * Returns the status of the answer to a request given line by line, beginning with the request line. Throws if no
 * answer arrives.
 */
export async function statusOfRaw(url: string, [first, ...lines]: readonly string[], body = ""): Promise<number> {
  const { hostname, port, host } = new URL(url);
  const named = lines.some((line) => /^host:/iu.test(line)) ? [] : [`Host: ${host}`];
  const length = body === "" ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const socket = connect(Number(port), hostname);
  const signal = AbortSignal.timeout(PATIENCE);
  await once(socket, "connect", { signal });
  socket.write(Buffer.from(`${[first, ...named, ...length, ...lines].join("\r\n")}\r\n\r\n${body}`, "latin1"));
  const [answer] = (await once(socket, "data", { signal })) as [Buffer];
  socket.destroy();
  return Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer.toString("latin1"))?.[1]);
}
