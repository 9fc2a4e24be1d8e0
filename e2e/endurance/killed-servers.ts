/** Kills servers while people work, and fills their disks: no acknowledged write may be lost. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { signIn } from "@/e2e/bench/sides";
import { stet } from "@/e2e/desk/command";
import { type RunningDesk, startDesk } from "@/e2e/desk/running-desk";
import { Commenters, commentsOf, firstClaim } from "./comments";
import type { Outcome, Part, SignIn } from "./outcome";

const KILLS = 200;
const FULL_DISKS = 50;
const LONGEST_LOAD = 600;
const MEBIBYTE = 1024 * 1024;

export const killedServers: Part = {
  name: "killed servers",
  promise: "A server that is killed loses no change that it answered, and the desk starts again and holds.",
  run: ({ address }) => killServers(address, KILLS, signIn),
};

export const fullDisks: Part = {
  name: "full disks",
  promise: "A server whose disk is full says so, loses no change that it answered, and goes on once there is room.",
  run: ({ address, folder }) => fillDisks(address, folder, FULL_DISKS),
};

/** Kills a server this many times, each a moment after people have started to work. */
export async function killServers(address: string, times: number, sessionAt: SignIn): Promise<Outcome> {
  const path = address.slice("file:".length);
  const claimId = firstClaim(path);
  const broken: string[] = [];
  let [answered, unanswered] = [0, 0];
  for (let n = 0; n < times; n += 1) {
    const name = `kill ${n}`;
    const desk = await startDesk(address);
    const load = new Commenters({ url: desk.url, cookie: await sessionAt(desk.url), claimId, name });
    await eventually(() => load.acknowledged.length > 0, broken, `${name}: no change was taken`);
    await pause(Math.random() * LONGEST_LOAD);
    process.kill(desk.pid, "SIGKILL");
    const { acknowledged } = await load.ended;
    await desk.stop();
    const kept = commentsOf(path, name);
    answered += acknowledged.length;
    unanswered += kept.filter((text) => !acknowledged.includes(text)).length;
    broken.push(...lostOf(acknowledged, kept));
  }
  broken.push(...(await faultsAt(address)));
  const also = `${answered} changes were answered; ${unanswered} were made and their answer did not get out`;
  return { tried: times, broken, also };
}

/** Fills the disk under a server this many times while people work, frees space again, and kills the server. */
async function fillDisks(address: string, folder: string, times: number): Promise<Outcome> {
  const disk = join(folder, "small-disk");
  mkdirSync(disk);
  const database = address.slice("file:".length);
  const megabytes = Math.ceil(statSync(database).size / MEBIBYTE) + 16;
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", disk]);
  try {
    const path = join(disk, "stet.db");
    cpSync(database, path);
    return await fillDisk(path, times);
  } finally {
    execFileSync("umount", [disk]);
  }
}

async function fillDisk(path: string, times: number): Promise<Outcome> {
  const address = `file:${path}`;
  const ballast = join(path, "..", "ballast");
  const claimId = firstClaim(path);
  const broken: string[] = [];
  let [answered, refusals] = [0, 0];
  for (let n = 0; n < times; n += 1) {
    const [name, later] = [`full disk ${n}`, `room again ${n}`];
    const desk = await startDesk(address);
    const cookie = await signIn(desk.url);
    const load = new Commenters({ url: desk.url, cookie, claimId, name });
    await pause(Math.random() * LONGEST_LOAD);
    fill(ballast);
    await eventually(() => load.refused.length > 0, broken, `${name}: no change was refused`);
    if (await isReady(desk)) broken.push(`${name}: it called itself ready.`);
    rmSync(ballast);
    const after = new Commenters({ url: desk.url, cookie, claimId, name: later });
    await eventually(() => after.acknowledged.length > 0, broken, `${later}: no change was taken`);
    process.kill(desk.pid, "SIGKILL");
    const [during, then] = [await load.ended, await after.ended];
    await desk.stop();
    answered += during.acknowledged.length + then.acknowledged.length;
    refusals += during.refused.length;
    broken.push(...lostOf(during.acknowledged, commentsOf(path, name)));
    broken.push(...lostOf(then.acknowledged, commentsOf(path, later)));
  }
  broken.push(...(await faultsAt(address)));
  return { tried: times, broken, also: `${answered} changes were answered, ${refusals} refused` };
}

/** Writes until the disk is full. */
function fill(ballast: string): void {
  for (let size = MEBIBYTE; size >= 512; size /= 2) {
    const block = Buffer.alloc(size);
    try {
      for (;;) writeFileSync(ballast, block, { flag: "a" });
    } catch {
      // The disk is full for a block of this size; half a block may still fit.
    }
  }
}

const LONGEST_WAIT = 15_000;
const LOOK_AGAIN = 20;

async function eventually(holds: () => boolean, broken: string[], otherwise: string): Promise<void> {
  const until = Date.now() + LONGEST_WAIT;
  while (!holds() && Date.now() < until) await pause(LOOK_AGAIN);
  if (!holds()) broken.push(`${otherwise} within ${LONGEST_WAIT / 1000} s.`);
}

async function isReady({ url }: RunningDesk): Promise<boolean> {
  return (await fetch(`${url}/api/health/ready`)).ok;
}

function lostOf(acknowledged: readonly string[], kept: readonly string[]): string[] {
  const lost = acknowledged.filter((text) => !kept.includes(text));
  return lost.length === 0 ? [] : [`Answered comments are not there: ${lost.join("; ")}.`];
}

async function faultsAt(address: string): Promise<string[]> {
  const { code, said } = await stet(address, ["verify"]);
  return code === 0 ? [] : [`The desk does not hold: ${said}`];
}
