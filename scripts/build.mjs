/** Builds the screens and bundles the command, unless that has been done for exactly these sources. */
import { join } from "node:path";
import { bin, once, step } from "./steps.mjs";

const PRODUCTION = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
const BUILT_FROM = ["app", "server", "db", "next.config.js", "tsconfig.json", "package-lock.json"];

/** Next's headings, translated for the person who waits. The last one printed is the current phase. */
const PHASES = [
  ["Creating an optimized", "compiling the screens"],
  ["Collecting page data", "preparing the pages"],
  ["Finalizing page", "writing them"],
];

/** Builds the screens, and the compressed forms of their files. */
export async function build() {
  await once(join(".next", "stet-built"), BUILT_FROM, () =>
    step(
      "Building the screens",
      [
        [bin("next"), ["build"], PRODUCTION],
        [process.execPath, ["scripts/compile-hints.mjs"]],
        [process.execPath, ["scripts/compress-static.mjs"]],
      ],
      (output) => PHASES.findLast(([heading]) => output.includes(heading))?.[1] ?? "",
    ),
  );
}

/**
 * Bundles the command into one file and its threads into another: compiling the sources at each start would take longer
 * than the start itself.
 */
export async function bundle() {
  await once(join(".next", "stet", "made"), ["server", "db", "package-lock.json"], () =>
    step("Preparing the command", [[process.execPath, ["scripts/bundle.mjs"]]]),
  );
}
