/** Measures the export of everything: its time, its memory, and whether anybody who writes meanwhile is refused. */
import { median } from "./load";
import { megabytesOf, watchMemory } from "./memory";
import type { Figure, Size } from "./output/result";
import type { Side } from "./sides";
import { startWriting, type Written } from "./writing";

const ROUNDS = 3;
const NAME = "CSV of everything";

type Exported = { seconds: number; grewBy: number; bytes: number; claims: number; written: Written };

/** Measures each side in turn, three times. */
export async function measureExports(
  sides: readonly Side[],
  rows: number,
): Promise<{ figures: Figure[]; sizes: Size[] }> {
  const runs = new Map<Side, Exported[]>(sides.map((side) => [side, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const side of sides) runs.get(side)?.push(await exportOnce(side, rows));
  const figures = [...runs].flatMap(([side, exported]) => figuresOf(side.name, exported));
  const bytesOf = (isLimit: boolean) =>
    [...runs].find(([side]) => (side.name === "limit") === isLimit)?.[1][0]?.bytes ?? 0;
  return { figures, sizes: [{ path: NAME, stet: bytesOf(false), limit: bytesOf(true) }] };
}

async function exportOnce(side: Side, rows: number): Promise<Exported> {
  const before = megabytesOf(side.pids);
  const [stopWatching, stopWriting] = [watchMemory(side.pids), startWriting(side, rows)];
  const begun = performance.now();
  const path = side.name === "limit" ? "/csv" : "/api/claims/csv";
  const response = await fetch(`${side.urls[0]}${path}`, { headers: side.headers });
  const { bytes, records } = await counted(response);
  const seconds = (performance.now() - begun) / 1000;
  const written = await stopWriting();
  if (!response.ok) throw new Error(`${side.name} answered ${path} with ${response.status}.`);
  return { seconds, grewBy: stopWatching() - before, bytes, claims: records - 1, written };
}

/** Reads the answer as it arrives, and discards it. Records end in CRLF; line breaks inside a cell do not. */
async function counted(response: Response): Promise<{ bytes: number; records: number }> {
  const END = Buffer.from("\r\n");
  let [bytes, records, last] = [0, 0, 0];
  for await (const chunk of response.body ?? []) {
    const part = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (last === END[0] && part[0] === END[1]) records += 1;
    for (let at = part.indexOf(END); at >= 0; at = part.indexOf(END, at + END.length)) records += 1;
    bytes += part.length;
    last = part.at(-1) ?? last;
  }
  return { bytes, records };
}

function figuresOf(side: string, runs: readonly Exported[]): Figure[] {
  const figure = (name: string, value: number, unit: Figure["unit"]): Figure => ({
    ...{ name: `${NAME}${name}`, side, value, unit },
  });
  return [
    figure(", claims in it", Math.min(...runs.map(({ claims }) => claims)), ""),
    figure("", median(runs.map(({ seconds }) => seconds)), "s"),
    figure(", growth of memory", Math.max(...runs.map(({ grewBy }) => grewBy)), "MB"),
    figure(", changes meanwhile", Math.max(...runs.map(({ written }) => written.changes)), ""),
    figure(", changes that failed", Math.max(...runs.map(({ written }) => written.failed)), ""),
    figure(", longest change meanwhile", Math.max(...runs.map(({ written }) => written.longest)), "ms"),
  ];
}
