/** Tampers with a desk's database: runs the proof's unit test with many more tamperings. */
import { spawnSync } from "node:child_process";
import { ROOT } from "@/e2e/desk/running-desk";
import type { Outcome, Part } from "./outcome";

const TAMPERINGS = 1000;
const TEST = ["server/store/proof/prove-desk.test.ts", "--testNamePattern", "every one of many tamperings"];

export const tamperings: Part = {
  name: "tamperings",
  promise: "Whatever one row or one value is changed to behind the desk’s back is told.",
  run: async () => tamperOften(TAMPERINGS),
};

function tamperOften(times: number): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--project", "sqlite", "--testTimeout", "0", ...TEST],
    { cwd: ROOT, encoding: "utf8", env: { ...process.env, NO_COLOR: "1", STET_TAMPERINGS: String(times) } },
  );
  const said = stdout + stderr;
  const [, passed] = /Tests {2}(\d+) passed/u.exec(said) ?? [];
  const broken = status === 0 && passed === "1" ? [] : [said];
  return { tried: times, broken, also: "On SQLite; a seed by chance" };
}
