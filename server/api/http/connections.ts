/** The connections of a server and what is being answered on each, so that stopping it cuts no answer off. */
import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Follows the connections of a server that does not listen yet. `end` takes no more of them, closes those on which
 * nothing is being answered, and the others after their answer; after so many milliseconds it closes all that are left.
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
      // Both ways at once: a request that came now would be done, and its answer would find no way out.
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
