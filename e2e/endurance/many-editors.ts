/** Lets many people edit concurrently: no edit may be lost, and readers must not wait for them. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { quantile } from "@/e2e/bench/load";
import { signIn } from "@/e2e/bench/sides";
import { stet } from "@/e2e/desk/command";
import { startDesk } from "@/e2e/desk/running-desk";
import { type Desk, read } from "./edit-at-once";
import type { Editors } from "./editors";
import type { Outcome, Part } from "./outcome";

const EDITORS = 64;
const EDITS_EACH = 100;
const READS_BEFORE = 400;
/** How many times as long a read may take while everybody edits. */
const MOST_DELAY = 3;

export const manyEditors: Part = {
  name: "many editors",
  promise: `No edit of ${EDITORS} people at once is lost, and 97.5 of 100 reads take at most ${MOST_DELAY} times as long as on an idle desk.`,
  run: ({ address }) => readWhileMany(address),
};

async function readWhileMany(address: string): Promise<Outcome> {
  const server = await startDesk(address);
  const desk = { url: server.url, cookie: await signIn(server.url) };
  await readTimes(desk, READS_BEFORE, () => true);
  const idle = quantile(await readTimes(desk, READS_BEFORE, () => true), 0.975);
  let editing = true;
  const edits = startEditors({ ...desk, editors: EDITORS, editsEach: EDITS_EACH }).finally(() => {
    editing = false;
  });
  const times = await readTimes(desk, Number.POSITIVE_INFINITY, () => editing);
  const broken = await edits;
  const during = quantile(times, 0.975);
  if (during > MOST_DELAY * idle) broken.push(`Reads took ${(during / idle).toFixed(1)} times as long as before.`);
  await server.stop();
  const { code, said } = await stet(address, ["verify"]);
  if (code !== 0) broken.push(`The desk does not hold: ${said}`);
  const also = `Reads' p97.5 was ${idle.toFixed(1)} ms before and ${during.toFixed(1)} ms meanwhile, in ${times.length} reads`;
  return { tried: EDITORS * EDITS_EACH, broken, also };
}

/** Starts the editors; resolves to a sentence for each lost edit. */
async function startEditors(editors: Editors): Promise<string[]> {
  const script = join(import.meta.dirname, "editors.ts");
  const child = fork(script, [JSON.stringify(editors)], { execArgv: ["--import", "tsx"] });
  const ended = once(child, "exit").then(([code]) => [`The editors ended with ${code} before they were done.`]);
  const [lost] = await Promise.race([once(child, "message"), ended.then((fault) => [fault])]);
  return lost as string[];
}

/** Returns the times of successive reads of the list, in milliseconds. */
async function readTimes(desk: Desk, most: number, goesOn: () => boolean): Promise<number[]> {
  const times: number[] = [];
  while (times.length < most && goesOn()) {
    const began = performance.now();
    await read(desk, "claims.list", { limit: 50 });
    times.push(performance.now() - began);
  }
  return times;
}
