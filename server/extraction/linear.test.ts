/**
 * Tests that twice the text takes twice the steps, whatever the text: counts executed blocks instead of measuring time.
 */
import { Session } from "node:inspector/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MOST_FOUND, MOST_READ } from "@/server/domain/articles/reading-limits";
import { extractAttributions } from "./extract";
import { extractorWith } from "./extractor";

const FORMS = [
  'He said, "x". ',
  "said ",
  "He said that ",
  '"x" ',
  '"x said ',
  'He said, "x".\n\n',
  "according to him, ",
  "told Reuters ",
  "(said) ",
  "Ada Lovelace, a lawyer, said it was so, and he added that it was not. ",
  "and said ",
  "that the minister who said ",
  ", said ",
  "a, ",
  "and he said that the road ",
];

const session = new Session();
beforeAll(async () => {
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
});
afterAll(() => session.disconnect());

/** Counts how often blocks of the extraction's own code run. */
async function stepsOf(work: () => unknown): Promise<number> {
  await session.post("Profiler.takePreciseCoverage");
  work();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const own = result.filter(({ url }) => url.includes("/server/extraction/"));
  return own
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

const ofLength = (form: string, length: number) => form.repeat(Math.ceil(length / form.length));

describe.each([
  ["the rules", extractAttributions],
  ["rules and labels", extractorWith(null).extract],
])("%s", (_, extract) => {
  it.each(FORMS)("read twice as much %j in twice the steps", async (form) => {
    const steps: number[] = [];
    for (const length of [6000, 12_000, 24_000]) steps.push(await stepsOf(() => extract(ofLength(form, length))));
    for (const [at, more] of steps.entries()) if (at > 0) expect(more / (steps[at - 1] ?? 1)).toBeLessThan(2.2);
  });

  it("reads a sentence without an end in steps that grow with its length", async () => {
    for (const form of ["said ", "(said) ", ", said ", "told Reuters "]) {
      const [half, whole] = [
        await stepsOf(() => extract(ofLength(form, 3000))),
        await stepsOf(() => extract(ofLength(form, 6000))),
      ];
      expect(whole / half, form).toBeLessThan(2.2);
    }
  });
});

it("ends at a limit, in what it reads and in what it finds", () => {
  expect(extractAttributions('He said, "x y". '.repeat(40_000))).toHaveLength(MOST_FOUND);
  const late = `${"The road is open. ".repeat(MOST_READ / 18 + 1)}\nAda Roe said the bridge is shut.`;
  expect(extractAttributions(late)).toEqual([]);
  expect(extractAttributions(late.slice(-200))).toHaveLength(1);
});
