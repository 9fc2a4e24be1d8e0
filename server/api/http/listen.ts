/** Listens on the configured port, and explains in a sentence why it cannot. */
import { createServer, type Server } from "node:http";
import type { Settings } from "@/server/domain/desk/settings";
import { Refusal } from "@/server/domain/refusal";

type Place = Pick<Settings, "STET_HOST" | "STET_PORT">;

/** Resolves once the server accepts requests. Refuses a port that is in use or not permitted, and an invalid host. */
export async function listen(server: Server, place: Place): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(whyNot(error, place)));
    server.listen(Number(place.STET_PORT), place.STET_HOST, resolve);
  });
}

/** Refuses whatever `listen` would, before anything else has been started. */
export async function tryPort(place: Place): Promise<void> {
  const server = createServer();
  await listen(server, place);
  await new Promise((resolve) => server.close(resolve));
}

function whyNot(error: NodeJS.ErrnoException, { STET_PORT: port, STET_HOST: host }: Place): unknown {
  switch (error.code) {
    case "EADDRINUSE":
      return new Refusal("already there", `Port ${port} is in use. Stop what uses it, or set STET_PORT to another.`);
    case "EACCES":
      return new Refusal("not allowed", `This user may not listen on port ${port}. Set STET_PORT to one above 1023.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new Refusal("invalid", `STET_HOST is “${host}”, which is no address of this machine.`);
    default:
      return error;
  }
}
