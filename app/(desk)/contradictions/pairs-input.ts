/** The query of the confirmed contradictions, for the page that prefetches them and the list that shows them. */
import type { PAIRS } from "@/app/_params/lists";

/** How many each request loads: their passages are longer than the rows of other lists. */
const AT_ONCE = 20;

/** Returns the query's input by the filter and order of the address, with reconciled ones or without. */
export function pairsInput(input: ReturnType<typeof PAIRS.inputOf>, withReconciled = false) {
  const reconciled = withReconciled ? null : false;
  return { type: "contradicts" as const, state: "confirmed" as const, reconciled, ...input, limit: AT_ONCE };
}
