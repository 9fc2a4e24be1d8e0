/**
 * Does everything that people do for half an hour: the server's memory may grow to what it needs, and must then level
 * off.
 */
import { setTimeout as pause } from "node:timers/promises";
import { type Ask, askOnce, median } from "@/e2e/bench/load";
import { megabytesOf } from "@/e2e/bench/memory";
import { changePath, pathsOf } from "@/e2e/bench/paths";
import { signIn } from "@/e2e/bench/sides";
import { type RunningDesk, startDesk } from "@/e2e/desk/running-desk";
import type { Outcome, Part } from "./outcome";

const MINUTES = 30;
const CALLERS = 8;
const LONGEST_PAUSE = 100;
const LOOK_EVERY = 5000;
/** How much more memory the last third of the time may need than the second third. */
const MOST_GROWTH = 1.1;
const CLAIMS = 5000;

export const mixedLoad: Part = {
  name: "mixed load",
  promise: `In ${MINUTES} minutes of mixed load the server’s memory stays level.`,
  run: ({ address }) => loadFor(address, MINUTES),
};

async function loadFor(address: string, minutes: number): Promise<Outcome> {
  const desk = await startDesk(address);
  const cookie = await signIn(desk.url);
  const until = Date.now() + minutes * 60_000;
  const broken: string[] = [];
  const [sizes, ...asked] = await Promise.all([
    sizesUntil(desk, until),
    ...Array.from({ length: CALLERS }, () => call(desk, cookie, until, broken)),
    importUntil(desk, cookie, until, broken),
    followUntil(desk, cookie, until),
  ]);
  const code = await desk.stop();
  if (code !== 0) broken.push(`It ended with ${code}: ${desk.printed()}`);
  const third = Math.floor(sizes.length / 3);
  const [middle, last] = [median(sizes.slice(third, 2 * third)), median(sizes.slice(2 * third))];
  if (last > MOST_GROWTH * middle) broken.push(`The last third took ${(last / middle).toFixed(2)} times the memory.`);
  const answers = asked.reduce((sum, count) => sum + count, 0);
  const tenths = Array.from({ length: 10 }, (_, n) => Math.round(sizes[Math.floor((n * sizes.length) / 10)] ?? 0));
  const also = `${answers} answers; MB after each tenth of the time: ${tenths.join(", ")}`;
  return { tried: 1, broken, also };
}

/** Cycles through the benchmark's requests; returns their number. */
async function call(desk: RunningDesk, cookie: string, until: number, broken: string[]): Promise<number> {
  const paths = [...pathsOf(CLAIMS), changePath(CLAIMS)];
  for (let n = 0; ; n += 1) {
    if (Date.now() >= until) return n;
    const path = paths[Math.floor(Math.random() * paths.length)];
    for (const ask of path?.stet(0).slice(0, 2) ?? []) await attempt(desk, cookie, ask, broken);
    await pause(Math.random() * LONGEST_PAUSE);
  }
}

/** Imports a new article every few seconds, which is extracted and indexed like any other. */
async function importUntil(desk: RunningDesk, cookie: string, until: number, broken: string[]): Promise<number> {
  for (let n = 0; ; n += 1) {
    if (Date.now() >= until) return n;
    const text = `The harbour master said on Monday that quay ${n} was shut. “We count on ${n} ships,” she added.`;
    const body = JSON.stringify({ title: `Quay ${n}`, text: `${text}\n\n`.repeat(10) + n });
    await attempt(desk, cookie, { method: "POST", path: "/api/trpc/articles.import", body }, broken);
    await pause(LOOK_EVERY);
  }
}

/** Opens live streams repeatedly, like browsers that come and go. */
async function followUntil(desk: RunningDesk, cookie: string, until: number): Promise<number> {
  for (let n = 0; ; n += 1) {
    if (Date.now() >= until) return n;
    const leaving = AbortSignal.timeout(LOOK_EVERY);
    const stream = await fetch(`${desk.url}/api/live`, { headers: { cookie }, signal: leaving });
    await stream.text().catch(() => undefined);
  }
}

async function attempt({ url }: RunningDesk, cookie: string, ask: Ask, broken: string[]): Promise<void> {
  const headers = { cookie, "content-type": "application/json" };
  const side = { name: "Stet", urls: [url], headers, pids: [], stop: async () => {} };
  await askOnce(side, ask).catch((error: unknown) => broken.push(String(error)));
}

async function sizesUntil({ pid }: RunningDesk, until: number): Promise<number[]> {
  const sizes: number[] = [];
  while (Date.now() < until) {
    await pause(LOOK_EVERY);
    sizes.push(megabytesOf([pid]));
  }
  return sizes;
}
