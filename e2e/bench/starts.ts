/** Measures how long the server of an existing desk takes to answer, and its memory afterwards. */
import { setTimeout as wait } from "node:timers/promises";
import { startDesk } from "@/e2e/desk/running-desk";
import { askOnce, median } from "./load";
import { megabytesOf } from "./memory";
import type { Figure } from "./output/result";
import type { Path } from "./paths";
import { type Side, startStet } from "./sides";

const STARTS = 5;
const REST_MILLISECONDS = 4000;

/** Measures from the creation of the process; the request for the list is already signed in. */
export async function measureStarts(name: string, address: string, list: Path): Promise<Figure[]> {
  const first = await startStet(name, address);
  const { headers } = first;
  await first.stop();
  const [health, page]: [number[], number[]] = [[], []];
  for (let n = 0; n < STARTS; n += 1) {
    const begun = performance.now();
    const desk = await startDesk(address);
    const side = { ...first, urls: [desk.url], headers };
    await askOnce(side, { method: "GET", path: "/api/health" });
    health.push(performance.now() - begun);
    for (const ask of list.stet(0)) await askOnce(side, ask);
    page.push(performance.now() - begun);
    await desk.stop();
  }
  const seconds = (milliseconds: readonly number[]) => median(milliseconds) / 1000;
  return [
    { name: "start, until it answers", side: name, value: seconds(health), unit: "s" },
    { name: "start, until the first list", side: name, value: seconds(page), unit: "s" },
  ];
}

/** Measures the memory some seconds after a server has started and answered one list. */
export async function measureIdle(side: Side, list: Path): Promise<Figure> {
  for (const ask of list.stet(0)) await askOnce(side, ask);
  await wait(REST_MILLISECONDS);
  return { name: "memory, idle", side: side.name, value: megabytesOf(side.pids), unit: "MB" };
}
