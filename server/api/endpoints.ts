/** Which requests are answered here rather than by Next's pages: the procedures, the live stream and the question of health. */
import { answers, takesWrites } from "../store/desk";
import { backupState } from "../usecases/desk/backups";
import { handleTrpc } from "./handler";
import { handleLive } from "./live";

export type Endpoint = (request: Request) => Promise<Response>;

/** The endpoint of a path; null where the path is Next's. */
export function endpointOf(path: string): Endpoint | null {
  if (path.startsWith("/api/trpc/")) return forMethods(["GET", "POST"], handleTrpc);
  if (path === "/api/live") return forMethods(["GET"], handleLive);
  if (path === "/api/health") return forMethods(["GET", "HEAD"], health);
  if (path === "/api/health/live") return forMethods(["GET", "HEAD"], async () => ok(true));
  if (path === "/api/health/ready") return forMethods(["GET", "HEAD"], async () => ok(await takesWrites()));
  return null;
}

/** For whoever restarts the process (it lives), or sends it requests (the database takes writes): 200 or 503. */
function ok(is: boolean): Response {
  return Response.json({ ok: is }, { status: is ? 200 : 503, headers: { "cache-control": "no-store" } });
}

/**
 * Whether the server and its database answer, for load balancers and monitors: 200 or 503. How old the last good backup
 * is, and whether the newest failed, is told beside that and makes no difference to it.
 */
async function health(): Promise<Response> {
  const there = await answers();
  return Response.json({ ok: there, backup: backupHealth() }, { status: there ? 200 : 503 });
}

/** Null where the server makes no backups by itself. */
function backupHealth() {
  const { schedule, lastGood, failure } = backupState();
  if (!schedule) return null;
  const hours = lastGood && (Date.now() - lastGood.at) / (60 * 60 * 1000);
  return {
    lastGood: lastGood && new Date(lastGood.at).toISOString(),
    ageInHours: hours === null ? null : Math.round(hours * 10) / 10,
    failing: failure !== null,
  };
}

function forMethods(allowed: readonly string[], endpoint: Endpoint): Endpoint {
  return async (request) =>
    allowed.includes(request.method)
      ? endpoint(request)
      : new Response(null, { status: 405, headers: { allow: allowed.join(", ") } });
}
