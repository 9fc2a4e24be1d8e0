/** Whether the server and its database answer, for load balancers and monitors: 200 or 503. */
import { answers } from "../../../server/store/desk";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const ok = await answers();
  return Response.json({ ok }, { status: ok ? 200 : 503 });
}
