/** Which requests are answered here rather than by Next's pages: the procedures, uploads, the live stream and the question of health. */
import { answers, takesWrites } from "@/server/store/desk/desk";
import { backupState } from "@/server/usecases/desk/backups";
import { headState } from "@/server/usecases/desk/heads";
import { handleTrpc } from "../handler";
import { handleLive } from "./live";
import { handleDraftUpload, handleImportUpload } from "./uploads";

export type Endpoint = (request: Request) => Promise<Response>;

/** The endpoint of a path; null where the path is Next's. */
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

/** For whoever restarts the process (it lives), or sends it requests (the database takes writes): 200 or 503. */
function ok(is: boolean): Response {
  return Response.json({ ok: is }, { status: is ? 200 : 503, headers: { "cache-control": "no-store" } });
}

/**
 * Whether the server and its database answer, for load balancers and monitors: 200 or 503. How old the last good backup
 * and the last head that was written out are, and whether the newest failed, is told beside that and makes no difference to
 * it.
 */
async function health(): Promise<Response> {
  const there = await answers();
  return Response.json({ ok: there, backup: backupHealth(), head: headHealth() }, { status: there ? 200 : 503 });
}

/** Null where the server makes no backups by itself. */
function backupHealth() {
  const { schedule, lastGood, failure } = backupState();
  if (!schedule) return null;
  return {
    lastGood: lastGood && new Date(lastGood.at).toISOString(),
    ageInHours: lastGood && hoursSince(lastGood.at),
    failing: failure !== null,
  };
}

/** Of several places, the one that is furthest behind. Null where the server writes no heads out. */
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
