/**
 * Tracks a server's connections and the requests in progress on each, so that stopping the server cuts no answer off.
 */
import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Tracks the connections of a server that does not listen yet. `end` accepts no more connections, closes idle ones at
 * once and the others after their answer, and closes everything that is left after this many milliseconds.
 */
export function followConnections(server: Server): { end: (longest: number) => Promise<void> } {
  const inWork = new Map<Socket, Set<ServerResponse>>();
  let ending = false;
  server.on("connection", (socket) => {
    inWork.set(socket, new Set());
    socket.once("close", () => inWork.delete(socket));
  });
  server.prependListener("request", ({ socket }, response) => {
    const responses = inWork.get(socket);
    responses?.add(response);
    if (ending) response.shouldKeepAlive = false;
    response.once("close", () => {
      responses?.delete(response);
      // Closes both directions at once: a request that arrived now would be processed, but its answer could not be
      // sent.
      if (ending && responses?.size === 0) socket.destroySoon();
    });
  });
  return {
    async end(longest) {
      ending = true;
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      for (const [socket, responses] of inWork) {
        if (responses.size === 0) socket.destroy();
        for (const response of responses) response.shouldKeepAlive = false;
      }
      const late = setTimeout(() => server.closeAllConnections(), longest);
      await closed;
      clearTimeout(late);
    },
  };
}
