/**
 * Tests when heads are written: only new ones, to each place independently, and that a failure is reported and retried.
 */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Head, WrittenHead } from "@/server/domain/history/head-line";
import { headState, keepHeads } from "./heads";

const START = Date.UTC(2026, 10, 28, 12);
const headAt = (seq: number): Head => ({ seq, hash: String(seq).padStart(64, "0") });

let head: Head | null;
let now: number;
let trouble: Error | null;
let faults: unknown[];
let written: { file: WrittenHead[]; command: WrittenHead[] };
let kept: ReturnType<typeof keepHeads>;
function begin(last: WrittenHead | null = null): void {
  kept = keepHeads({
    minutes: 30,
    places: [
      {
        file: "/heads.txt",
        last,
        async write(one) {
          if (trouble) throw trouble;
          written.file.push(one);
        },
      },
      { file: null, last: null, write: async (one) => void written.command.push(one) },
    ],
    now: () => now,
    newest: async () => head,
    wrote: () => undefined,
    fault: (error) => void faults.push(error),
  });
}
beforeEach(() => {
  [head, now, trouble, faults, written] = [headAt(5), START, null, [], { file: [], command: [] }];
  begin();
});
afterEach(() => kept.stop());

it("writes a head once, and the next when the history has moved", async () => {
  await kept.look();
  await kept.look();
  const first = { ...headAt(5), at: START };
  expect(written).toEqual({ file: [first], command: [first] });
  [head, now] = [headAt(9), START + 1000];
  await kept.look();
  const second = { ...headAt(9), at: START + 1000 };
  expect(written).toEqual({ file: [first, second], command: [first, second] });
  expect(headState()).toEqual({
    minutes: 30,
    places: [
      { file: "/heads.txt", last: second, failure: null },
      { file: null, last: second, failure: null },
    ],
  });
});

it("writes nothing that a file has already from before the start", async () => {
  await kept.stop();
  begin({ ...headAt(5), at: 1 });
  await kept.look();
  expect([written.file.length, written.command.length]).toEqual([0, 1]);
  expect(headState().places[0]?.last).toEqual({ ...headAt(5), at: 1 });
});

it("writes a head that is behind the last one, which is how a restored desk begins", async () => {
  await kept.look();
  head = headAt(3);
  await kept.look();
  expect(written.file.map(({ seq }) => seq)).toEqual([5, 3]);
});

it("writes nothing at a desk without a history", async () => {
  head = null;
  await kept.look();
  expect([written, faults]).toEqual([{ file: [], command: [] }, []]);
});

it("tells of a failure, which keeps no other place from its head, and makes up for it at the next look", async () => {
  trouble = new Error("no space left on device.");
  await kept.look();
  expect(written.command).toHaveLength(1);
  expect(faults).toEqual([trouble]);
  expect(headState().places.map(({ failure }) => failure)).toEqual([
    { at: START, why: "no space left on device" },
    null,
  ]);
  trouble = null;
  await kept.look();
  expect(written.file).toHaveLength(1);
  expect(headState().places[0]?.failure).toBeNull();
});

it("tells nothing where nothing is written out", async () => {
  await kept.stop();
  expect(headState()).toEqual({ minutes: null, places: [] });
});
