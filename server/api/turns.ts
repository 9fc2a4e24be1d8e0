/** Whose request begins next: one in each round of the event loop, in the order in which they came. */
const waiting: (() => void)[] = [];

/**
 * Begins the work once all that came before has begun. Between two beginnings the loop looks for news, so that what
 * comes meanwhile stands in the queue behind those that wait.
 */
export function inTurn(begin: () => void): void {
  waiting.push(begin);
  if (waiting.length === 1) setImmediate(beginNext);
}

function beginNext(): void {
  const begin = waiting.shift();
  if (waiting.length > 0) setImmediate(beginNext);
  begin?.();
}
