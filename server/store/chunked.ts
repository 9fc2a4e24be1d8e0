/** Splits long writes into chunks: between two of them, whoever else waits for this process has their turn. */
import { setImmediate } from "node:timers/promises";

/** So many rows are written without a pause, which takes some 10 ms. Each pause makes others who write wait longer. */
const PART = 100;

/** The items in their order, a part at a time. The write stays open all along, so nobody sees half of it. */
export async function* inChunks<Item>(items: readonly Item[], size = PART): AsyncGenerator<Item[]> {
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await setImmediate();
    yield items.slice(from, from + size);
  }
}
