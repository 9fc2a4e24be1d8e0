/** Tests how the wait grows with failed sign-ins, where it ends, and when failures are forgotten. */
import { describe, expect, it } from "vitest";
import { ALLOWANCES, waitAfter, withFailure } from "./slowdown";

const DAY = 24 * 3_600_000;

describe("waitAfter", () => {
  it("costs nothing at first, then doubles up to a quarter of an hour", () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 400].map(
      (n) => waitAfter(n, ALLOWANCES.account) / 1000,
    );
    expect(waits).toEqual([0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
  });

  it("ends sooner for an address, which others share", () => {
    const waits = [19, 20, 21, 22, 23, 24, 400].map((n) => waitAfter(n, ALLOWANCES.address) / 1000);
    expect(waits).toEqual([0, 0, 5, 10, 20, 30, 30]);
  });

  it("never shrinks, and stays finite", () => {
    const waits = Array.from({ length: 2000 }, (_, n) => waitAfter(n, ALLOWANCES.account));
    expect(waits.every((wait, n) => Number.isFinite(wait) && wait >= (waits[n - 1] ?? 0))).toBe(true);
  });
});

describe("withFailure", () => {
  it("counts on within a day and starts over after it", () => {
    expect(withFailure(null, 1)).toEqual({ failures: 1, lastAt: 1 });
    expect(withFailure({ failures: 3, lastAt: 0 }, DAY)).toEqual({ failures: 4, lastAt: DAY });
    expect(withFailure({ failures: 3, lastAt: 0 }, DAY + 1)).toEqual({ failures: 1, lastAt: DAY + 1 });
  });
});
