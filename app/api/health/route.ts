/** Whether the server and its database answer, for load balancers and monitors. */
import { answers } from "../../../server/store/desk";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return Response.json({ ok: await answers() });
}
