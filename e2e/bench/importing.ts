/**
 * Measures an import of many files as a job: articles per second, how fast a list loads meanwhile, and how long it takes
 * until their claims are compared too.
 */
import { setTimeout as wait } from "node:timers/promises";
import { numbersFrom } from "@/server/extraction/training/numbers";
import { type Ask, askOnce, quantile } from "./load";
import type { Figure } from "./output/result";
import type { Path } from "./paths";
import type { Side } from "./sides";

const ARTICLES = 300;
const WORDS = 700;
const FILES_AT_ONCE = 100;
/** Simulates a person who reloads the list, not a machine that does nothing else. */
const PAUSE_MILLISECONDS = 50;
const LONGEST_MILLISECONDS = 10 * 60 * 1000;

const NAMES = ["Ada Varga", "Ben Okafor", "Ines Ortiz", "Karim Haddad", "Lena Sorel", "Tomas Lindqvist"];
const ROLES = ["the mayor", "a spokesman for the port", "the minister of works", "a doctor at the hospital"];
const THINGS = ["the bridge", "the harbour", "the new school", "the convoy", "the budget", "the ceasefire"];
const FATES = ["will be closed on Friday", "was never inspected", "cost twice as much", "has to be rebuilt", "is safe"];
const DAYS = ["Monday", "Tuesday", "Thursday", "Saturday"];

/** Starts an import at each side, and loads the list until it has ended. */
export async function measureImports(sides: readonly Side[], list: Path): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const side of sides) {
    const id = await beginImport(side);
    const begun = performance.now();
    const times = await listUntil(side, list, () => hasEnded(side, id));
    const seconds = (performance.now() - begun) / 1000;
    const figure = (what: string, value: number, unit: Figure["unit"]): Figure => ({
      ...{ name: `import with extraction, ${what}`, side: side.name, value, unit },
    });
    figures.push(figure(`articles of ${WORDS} words`, ARTICLES / seconds, "a second"));
    figures.push(figure("list meanwhile, p97.5", quantile(times, 0.975), "ms"));
    await compared(side);
    const all = (performance.now() - begun) / 1000;
    figures.push(figure("of the time until all is compared", seconds / all, ""));
  }
  return figures;
}

async function beginImport(side: Side): Promise<string> {
  const { id } = await told<{ id: string }>(side, change("jobs.beginImport", {}));
  const texts = [...madeUpTexts(`${side.name} ${Date.now()}`)];
  for (let from = 0; from < texts.length; from += FILES_AT_ONCE) {
    const files = texts.slice(from, from + FILES_AT_ONCE).map((text, n) => {
      return { name: `article-${from + n}.txt`, bytes: Buffer.from(text).toString("base64") };
    });
    await told(side, change("jobs.addFiles", { id, from, files }));
  }
  await told(side, change("jobs.startImport", { id }));
  return id;
}

/** Times each load of the list; polls the job in between, untimed. */
async function listUntil(side: Side, list: Path, ended: () => Promise<boolean>): Promise<number[]> {
  const times: number[] = [];
  const last = performance.now() + LONGEST_MILLISECONDS;
  while (!(await ended())) {
    if (performance.now() > last) throw new Error("The import did not end.");
    for (const ask of list.stet(0)) {
      const begun = performance.now();
      await askOnce(side, ask);
      times.push(performance.now() - begun);
    }
    await wait(PAUSE_MILLISECONDS);
  }
  return times;
}

/** Waits until no article waits to be compared. */
async function compared(side: Side): Promise<void> {
  const ask: Ask = { method: "GET", path: `/api/trpc/relations.suggestions?input=${encodeURIComponent("{}")}` };
  const last = performance.now() + LONGEST_MILLISECONDS;
  while ((await told<{ waiting: number }>(side, ask)).waiting > 0) {
    if (performance.now() > last) throw new Error("The comparing did not end.");
    await wait(PAUSE_MILLISECONDS);
  }
}

async function hasEnded(side: Side, id: string): Promise<boolean> {
  const input = encodeURIComponent(JSON.stringify({ id, limit: 1 }));
  type Job = { state: string; progress: { done: number; refused: number } };
  const { state, progress } = await told<Job>(side, { method: "GET", path: `/api/trpc/jobs.get?input=${input}` });
  if (state === "working") return false;
  if (state !== "done" || progress.done !== ARTICLES) throw new Error(`The import ended as ${state}.`);
  return true;
}

const change = (name: string, input: object): Ask => ({
  ...{ method: "POST", path: `/api/trpc/${name}`, body: JSON.stringify(input) },
});

async function told<T>(side: Side, ask: Ask): Promise<T> {
  return (JSON.parse(await askOnce(side, ask)) as { result: { data: T } }).result.data;
}

/**
 * Generates articles in which about every third sentence names who said it; `mark` keeps the articles of different runs
 * apart.
 */
function* madeUpTexts(mark: string): Generator<string> {
  const random = numbersFrom(ARTICLES);
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? "";
  for (let n = 0; n < ARTICLES; n += 1) {
    const sentences = [`Number ${n} of ${mark}.`];
    for (let words = 0; words < WORDS; words = sentences.join(" ").split(" ").length) {
      const [thing, fate, day] = [one(THINGS), one(FATES), one(DAYS)];
      sentences.push(`${one(NAMES)}, ${one(ROLES)}, said on ${day} that ${thing} ${fate}.`);
      sentences.push(`On ${day} people stood by ${one(THINGS)} and looked at the water for hours.`);
      sentences.push(`Nothing else moved along the road to ${one(THINGS)} that morning.`);
    }
    yield sentences.join(" ");
  }
}
