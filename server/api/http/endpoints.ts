/**
 * Routes requests to our own endpoints instead of Next's pages: the procedures, uploads, the live stream and health
 * checks.
 */
import { answers, takesWrites } from "@/server/store/desk/desk";
import { backupState } from "@/server/usecases/desk/backups";
import { headState } from "@/server/usecases/desk/heads";
import { handleTrpc } from "../handler";
import { handleLive } from "./live";
import { handleDraftUpload, handleImportUpload } from "./uploads";

export type Endpoint = (request: Request) => Promise<Response>;

/** Returns the endpoint for a path; null if the path is Next's. */
export function endpointOf(path: string): Endpoint | null {
  if (path.startsWith("/api/trpc/")) return forMethods(["GET", "POST"], handleTrpc);
  if (path === "/api/uploads/draft") return forMethods(["POST"], handleDraftUpload);
  if (path === "/api/uploads/import") return forMethods(["POST"], handleImportUpload);
  if (path === "/api/live") return forMethods(["GET"], handleLive);
  if (path === "/api/health") return forMethods(["GET", "HEAD"], health);
  if (path === "/api/health/live") return forMethods(["GET", "HEAD"], async () => ok(true));
  if (path === "/api/health/ready") return forMethods(["GET", "HEAD"], async () => ok(await takesWrites()));
  return null;
}

/** 200 or 503, for a supervisor (is the process alive?) or a load balancer (does the database accept writes?). */
function ok(is: boolean): Response {
  return Response.json({ ok: is }, { status: is ? 200 : 503, headers: { "cache-control": "no-store" } });
}

/**
 * Reports whether the server and its database answer, for load balancers and monitors: 200 or 503. The answer also
 * states the ages of the last good backup and the last exported head, and whether the newest attempt failed; neither
 * changes the status.
 */
async function health(): Promise<Response> {
  const there = await answers();
  return Response.json({ ok: there, backup: backupHealth(), head: headHealth() }, { status: there ? 200 : 503 });
}

/** Null if the server makes no automatic backups. */
function backupHealth() {
  const { schedule, lastGood, failure } = backupState();
  if (!schedule) return null;
  return {
    lastGood: lastGood && new Date(lastGood.at).toISOString(),
    ageInHours: lastGood && hoursSince(lastGood.at),
    failing: failure !== null,
  };
}

/** Of several destinations, reports the one that is furthest behind. Null if the server exports no heads. */
function headHealth() {
  const { minutes, places } = headState();
  if (minutes === null) return null;
  const at = Math.min(...places.map(({ last }) => last?.at ?? 0));
  return {
    lastWritten: at === 0 ? null : new Date(at).toISOString(),
    ageInHours: at === 0 ? null : hoursSince(at),
    failing: places.some(({ failure }) => failure !== null),
  };
}

function hoursSince(at: number): number {
  return Math.round((Date.now() - at) / (6 * 60 * 1000)) / 10;
}

function forMethods(allowed: readonly string[], endpoint: Endpoint): Endpoint {
  return async (request) =>
    allowed.includes(request.method)
      ? endpoint(request)
      : new Response(null, { status: 405, headers: { allow: allowed.join(", ") } });
}
