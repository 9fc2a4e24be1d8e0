/** The list of refusals and of changes to who may do what, for admins. */
import { z } from "zod";
import { listSecurityEvents, MOST_KEPT } from "@/server/store/history/security-events";
import { reading } from "../define";

/** The newest lines first; the same within an hour is one line that counts. */
export const readSecurityEvents = reading({
  action: "security.read",
  input: z.strictObject({ most: z.number().int().min(1).max(MOST_KEPT).default(200) }).default({ most: 200 }),
  run: ({ input, db }) => listSecurityEvents(db, input.most),
});
