/**
 * Schedules requests: starts one in each turn of the event loop, alternating reads and changes, each first in, first
 * out.
 */

type Kind = "read" | "change";

const waiting: Record<Kind, (() => void)[]> = { read: [], change: [] };
let next: Kind = "read";

/**
 * Starts the work once all earlier work of its kind has started. Lets the event loop poll between two starts, so that
 * new requests queue behind those that wait.
 */
export function enqueue(kind: Kind, begin: () => void): void {
  waiting[kind].push(begin);
  if (countWaiting() === 1) setImmediate(beginNext);
}

function beginNext(): void {
  const kind = waiting[next].length > 0 ? next : other(next);
  const begin = waiting[kind].shift();
  next = other(kind);
  if (countWaiting() > 0) setImmediate(beginNext);
  begin?.();
}

const countWaiting = () => waiting.read.length + waiting.change.length;
const other = (kind: Kind): Kind => (kind === "read" ? "change" : "read");
