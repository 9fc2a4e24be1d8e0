/** Whether the server and its database answer, for load balancers and monitors. */
import { sql } from "drizzle-orm";
import { openDesk } from "../../../server/store/desk";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  await openDesk().read.run(sql`select 1`);
  return Response.json({ ok: true });
}
