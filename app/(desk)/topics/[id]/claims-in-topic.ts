/** The claims of one topic as the list of claims is asked for them, on the server and in the browser. */
import type { ClaimSort } from "@/server/domain/claims/claim";

/** How many claims the page and each further request load. */
const AT_ONCE = 30;

export function claimsInTopic(id: string, sort: ClaimSort) {
  return { filter: { topic: [id] }, sort, limit: AT_ONCE };
}
