/** Stops servers while people work: no answer may be cut off, and no file may be left beside the database. */
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { signIn } from "@/e2e/bench/sides";
import { startDesk } from "@/e2e/desk/running-desk";
import { Commenters, commentsOf, firstClaim } from "./comments";
import type { Outcome, Part, SignIn } from "./outcome";

const STOPS = 20;
const LONGEST_LOAD = 1500;

export const stops: Part = {
  name: "stops",
  promise:
    "A server that is asked to end finishes its answers, leaves no write-ahead log, and ends with 0 within 10 s.",
  run: ({ address }) => stopUnderLoad(address, STOPS, signIn),
};

/** Starts and stops a server this many times. */
export async function stopUnderLoad(address: string, times: number, sessionAt: SignIn): Promise<Outcome> {
  const path = address.slice("file:".length);
  const claimId = firstClaim(path);
  const broken: string[] = [];
  let [longest, answered] = [0, 0];
  for (let n = 0; n < times; n += 1) {
    const name = `stop ${n}`;
    const desk = await startDesk(address);
    const load = new Commenters({ url: desk.url, cookie: await sessionAt(desk.url), claimId, name });
    await pause(Math.random() * LONGEST_LOAD);
    const began = performance.now();
    const code = await desk.stop();
    longest = Math.max(longest, performance.now() - began);
    const { acknowledged, refused, cut } = await load.ended;
    answered += acknowledged.length;
    broken.push(...cut, ...refused.map((text) => `A comment was refused: ${text}`));
    if (code !== 0) broken.push(`It ended with ${code}: ${desk.printed()}`);
    for (const ending of ["-wal", "-shm"]) if (existsSync(path + ending)) broken.push(`It left ${path}${ending}.`);
    broken.push(...differences(acknowledged, commentsOf(path, name)));
  }
  const also = `${answered} changes were answered; the longest end took ${Math.round(longest)} ms`;
  return { tried: times, broken, also };
}

function differences(acknowledged: readonly string[], kept: readonly string[]): string[] {
  const lost = acknowledged.filter((text) => !kept.includes(text)).length;
  const untold = kept.filter((text) => !acknowledged.includes(text)).length;
  return lost + untold === 0 ? [] : [`${lost} answered comments are not there; ${untold} are there without an answer.`];
}
