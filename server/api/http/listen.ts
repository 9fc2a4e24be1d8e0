/** Listening on the port that the settings name, and saying in a sentence why that cannot be. */
import { createServer, type Server } from "node:http";
import type { Settings } from "@/server/domain/desk/settings";
import { Refusal } from "@/server/domain/refusal";

type Place = Pick<Settings, "STET_HOST" | "STET_PORT">;

/** Resolves once the server takes requests. Refuses a port that is in use or not allowed, and a host that is none. */
export async function listen(server: Server, place: Place): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(whyNot(error, place)));
    server.listen(Number(place.STET_PORT), place.STET_HOST, resolve);
  });
}

/** Refuses what `listen` would, before anything else is begun. */
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
