/** Kills backups and restores with SIGKILL: neither may leave an incomplete desk behind. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stet, stetSays } from "@/e2e/desk/command";
import type { Outcome, Part } from "./outcome";

const BACKUPS = 50;
const RESTORES = 20;

export const killedBackups: Part = {
  name: "killed backups",
  promise: "A backup that is killed leaves nothing under its name, or a whole desk.",
  run: ({ address, folder }) => killBackups(address, folder, BACKUPS),
};

export const killedRestores: Part = {
  name: "killed restores",
  promise: "A restore that is killed leaves the old desk or the new one.",
  run: ({ address, folder }) => killRestores(address, folder, RESTORES),
};

/** Kills this many backups of the desk, at moments spread over the time that one takes. */
export async function killBackups(address: string, folder: string, times: number): Promise<Outcome> {
  const { milliseconds } = await whole(address, ["backup", join(folder, "whole.zip")]);
  const broken: string[] = [];
  let cutShort = 0;
  for (let n = 0; n < times; n += 1) {
    const path = join(folder, `killed-${n}.zip`);
    const { code } = await stet(address, ["backup", path], { killAfter: momentOf(n, times, milliseconds) });
    if (code === null) cutShort += 1;
    if (existsSync(path)) broken.push(...(await faultsOfBackup(path, folder)));
    else if (code === 0) broken.push(`A backup ended well, and is not there: ${path}`);
    removeAll(folder, `killed-${n}`);
  }
  await whole(address, ["verify"]);
  return { tried: times, broken, also: `${cutShort} were cut short` };
}

/** Kills this many restores over the desk, whose server is stopped, from backups with different histories. */
export async function killRestores(address: string, folder: string, times: number): Promise<Outcome> {
  const [first, second] = [join(folder, "first.zip"), join(folder, "second.zip")];
  const heads = new Map<string, string>();
  for (const [path, name] of [
    [first, "The first desk"],
    [second, "The second desk"],
  ] as const) {
    await stetSays(address, ["call", "desk.rename", JSON.stringify({ name })]);
    await stetSays(address, ["backup", path]);
    heads.set(await headAt(address), path);
  }
  const { milliseconds } = await whole(address, ["restore", first]);
  const broken: string[] = [];
  let [cutShort, current] = [0, first];
  for (let n = 0; n < times; n += 1) {
    const next = current === first ? second : first;
    const { code } = await stet(address, ["restore", next], { killAfter: momentOf(n, times, milliseconds) });
    if (code === null) cutShort += 1;
    const verified = await stet(address, ["verify"]);
    const found = verified.code === 0 ? heads.get(await headAt(address)) : undefined;
    if (!found) broken.push(`After a restore was killed the desk is neither: ${verified.said}`);
    else if (code === 0 && found !== next) broken.push("A restore ended well, and the old desk is still there.");
    current = found ?? current;
    removeAll(folder, "stet.db.before-");
  }
  return { tried: times, broken, also: `${cutShort} were cut short` };
}

/** Spreads the moments over one and a half times the duration of the work, with some jitter. */
function momentOf(n: number, times: number, milliseconds: number): number {
  return ((n + Math.random()) / times) * milliseconds * 1.5;
}

async function whole(address: string, words: readonly string[]) {
  const ran = await stet(address, words);
  if (ran.code === 0) return ran;
  throw new Error(`stet ${words.join(" ")} ended with ${ran.code}: ${ran.said}`);
}

async function faultsOfBackup(path: string, folder: string): Promise<string[]> {
  const elsewhere = `file:${join(folder, "restored.db")}`;
  const restored = await stet(elsewhere, ["restore", path]);
  const verified = restored.code === 0 ? await stet(elsewhere, ["verify"]) : restored;
  removeAll(folder, "restored.db");
  return verified.code === 0 ? [] : [`A killed backup is there and is not whole: ${verified.said}`];
}

async function headAt(address: string): Promise<string> {
  return (JSON.parse(await stetSays(address, ["call", "history.head"])) as { hash: string }).hash;
}

function removeAll(folder: string, beginning: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(beginning)))
    rmSync(join(folder, name), { recursive: true });
}
