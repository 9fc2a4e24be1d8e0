/** `npm run bench`: measures how fast the desk is on this machine, compared with what the machine can do at all. */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "@/e2e/desk/running-desk";
import { pageOf } from "./output/page";
import type { Result } from "./output/result";
import { tables } from "./output/table";
import { measureParts, PARTS, type Part } from "./parts";
import { type Engine, makePlaces } from "./places";

const { values } = parseArgs({
  options: {
    rows: { type: "string", multiple: true, default: ["100000"] },
    engine: { type: "string", multiple: true, default: ["sqlite"] },
    seconds: { type: "string", default: "8" },
    part: { type: "string", multiple: true, default: Object.keys(PARTS) },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const [rowsOfEach, seconds] = [values.rows.map(Number), Number(values.seconds)];
const [rows = 0] = rowsOfEach;
const engines = chosen<Engine>("engine", values.engine, ["sqlite", "postgres"]);
const parts = chosen<Part>("part", values.part, Object.keys(PARTS) as Part[]);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

const places = await makePlaces(engines, rowsOfEach);
const measured = await measureParts(places, { seconds, parts });
const result: Result = {
  ...{ rows, date: new Date().toISOString().slice(0, 10), ...thisMachine() },
  ...{
    sides: places.made.map(({ name }) => name),
    larger: places.larger.map(({ name, rows: count }) => ({ name, rows: count })),
  },
  ...measured,
};
console.log(values.json ? JSON.stringify(result, null, 2) : tables(result));
if (values.write) writeFileSync(join(ROOT, "docs", "benchmarks.md"), pageOf(result));
process.exit(0);

function thisMachine() {
  const [{ model = "" } = {}] = cpus();
  return {
    machine: `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    versions: `Node ${process.versions.node}`,
  };
}

/** Returns the words given for an option; each must be one of these. */
function chosen<Word extends string>(option: string, given: readonly string[], known: readonly Word[]): Word[] {
  const strange = given.filter((word) => !known.includes(word as Word));
  if (strange.length === 0) return given as Word[];
  console.error(`--${option} is ${known.join(" or ")}, not ${strange.join(" ")}.`);
  process.exit(2);
}
