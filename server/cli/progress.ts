/** Shows a progress bar on a terminal; silent anywhere else. */

/** Counts up to `total` on standard error, if that is a terminal. */
export function progress(total: number, what: string): { step: (by?: number) => void; end: () => void } {
  let done = 0;
  const shown = process.stderr.isTTY === true && total > 1;
  const draw = () => {
    const width = 24;
    const full = Math.round((done / Math.max(1, total)) * width);
    process.stderr.write(`\r${"█".repeat(full)}${"·".repeat(width - full)} ${done}/${total} ${what}`);
  };
  return {
    step(by = 1) {
      done += by;
      if (shown) draw();
    },
    end() {
      if (shown) process.stderr.write("\r\u001b[K");
    },
  };
}

/** A progress bar for work that reports how much of how much is done, and knows the total only once it has started. */
export function progressOf(what: string): { report: (done: number, total: number) => void; end: () => void } {
  let bar: ReturnType<typeof progress> | undefined;
  let before = 0;
  return {
    report(done, total) {
      bar ??= progress(total, what);
      bar.step(done - before);
      before = done;
    },
    end: () => bar?.end(),
  };
}
