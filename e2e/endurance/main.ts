/** `npm run test:endurance`: tests what Stet promises about a desk's safety far more often than the unit tests do. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "commander";
import { makeDesk } from "@/e2e/bench/desk/make-desk";
import { killedBackups, killedRestores } from "./killed-backups";
import { fullDisks, killedServers } from "./killed-servers";
import { manyEditors } from "./many-editors";
import { mixedLoad } from "./mixed-load";
import type { Part } from "./outcome";
import { stops } from "./stops";
import { tamperings } from "./tamperings";

const PARTS: readonly Part[] = [
  killedServers,
  fullDisks,
  killedBackups,
  killedRestores,
  stops,
  tamperings,
  manyEditors,
  mixedLoad,
];
/** Large enough that copying, checking and packing take longer than starting. */
const CLAIMS = 5000;

/** Runs the part on a new desk, and prints the result. Returns how often its promise was broken. */
async function tryPart({ name, promise, run }: Part): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "stet-endurance-"));
  const address = `file:${join(folder, "stet.db")}`;
  try {
    await makeDesk(address, CLAIMS);
    const began = Date.now();
    const { tried, broken, also } = await run({ address, folder });
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`${name}: tried ${tried} times, broken ${broken.length} times. ${also}. ${seconds} s.\n  ${promise}`);
    for (const fault of broken) console.log(`  BROKEN: ${fault}`);
    return broken.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

program
  .name("npm run test:endurance --")
  .argument("[parts...]", `${PARTS.map(({ name }) => `"${name}"`).join(", ")}; all where none are named`)
  .action(async (named: string[]) => {
    const strange = named.find((name) => !PARTS.some((part) => part.name === name));
    if (strange) program.error(`There is no part “${strange}”.`, { exitCode: 2 });
    let broken = 0;
    for (const part of PARTS.filter(({ name }) => named.length === 0 || named.includes(name)))
      broken += await tryPart(part);
    console.log(broken === 0 ? "Every promise held." : `Promises were broken ${broken} times.`);
    process.exitCode = broken === 0 ? 0 : 1;
  });
await program.parseAsync();
