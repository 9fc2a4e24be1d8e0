/** Splits long writes into chunks, and yields to other work in this process between them. */
import { setImmediate } from "node:timers/promises";

/** How many rows are written before yielding, which takes some 10 ms. Each pause makes other writers wait longer. */
const PART = 100;

/** Yields the items in order, in chunks. The transaction stays open throughout, so nobody sees a partial write. */
export async function* inChunks<Item>(items: readonly Item[], size = PART): AsyncGenerator<Item[]> {
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await setImmediate();
    yield items.slice(from, from + size);
  }
}
