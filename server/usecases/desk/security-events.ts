/** Lists refusals and permission changes for admins. */
import { z } from "zod";
import { listSecurityEvents, MOST_KEPT } from "@/server/store/history/security-events";
import { reading } from "../define";

/** Returns the newest lines first; repeats within an hour are one line with a count. */
export const readSecurityEvents = reading({
  action: "security.read",
  input: z.strictObject({ most: z.number().int().min(1).max(MOST_KEPT).default(200) }).default({ most: 200 }),
  run: ({ input, db }) => listSecurityEvents(db, input.most),
});
