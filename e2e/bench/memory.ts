/** Measures the memory of servers as the system counts it: the resident pages of each process and its children. */
import { readdirSync, readFileSync } from "node:fs";

const EVERY_MILLISECONDS = 100;

/** Returns megabytes; nothing if the system does not say (only Linux has /proc). */
export function megabytesOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + residentOf(pid) + megabytesOf(childrenOf(pid)), 0);
}

function residentOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/mu.exec(read(`/proc/${pid}/status`)) ?? [];
  return kilobytes ? Number(kilobytes) / 1024 : 0;
}

function childrenOf(pid: number): number[] {
  const tasks = `/proc/${pid}/task`;
  const children = entries(tasks).flatMap((task) => read(`${tasks}/${task}/children`).trim().split(" "));
  return children.filter((child) => child !== "").map(Number);
}

/** A process may end between two reads. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function entries(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** Polls until it is stopped; stopping returns the peak. */
export function watchMemory(pids: readonly number[]): () => number {
  let most = megabytesOf(pids);
  const look = () => {
    most = Math.max(most, megabytesOf(pids));
    return most;
  };
  const timer = setInterval(look, EVERY_MILLISECONDS);
  return () => {
    clearInterval(timer);
    return look();
  };
}
