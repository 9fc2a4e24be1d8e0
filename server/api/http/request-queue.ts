/** Whose request begins next: one in each round of the event loop, reads and changes by turns, each in the order in which they came. */

type Kind = "read" | "change";

const waiting: Record<Kind, (() => void)[]> = { read: [], change: [] };
let next: Kind = "read";

/**
 * Begins the work once all of its kind that came before has begun. Between two beginnings the loop looks for news, so
 * that what comes meanwhile stands in the queue behind those that wait.
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
