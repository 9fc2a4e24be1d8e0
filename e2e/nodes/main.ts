/** `npm run test:nodes`: tests a bare clone of the last commit with every supported pair of Node and npm. */
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "commander";
import { bringRuntimes } from "./runtimes";
import { tryRuntime } from "./trial";

program
  .name("npm run test:nodes --")
  .argument("[pairs...]", "Node and npm as 22/11; all pairs that npm supports where none are named")
  .option("--compare", "also time npm ci --omit=dev and next build by themselves")
  .action(async (pairs: string[], options: { compare?: boolean }) => {
    const folder = join(tmpdir(), "stet-nodes");
    mkdirSync(folder, { recursive: true });
    let failed = 0;
    const runtimes = bringRuntimes(folder, pairs);
    for (const runtime of runtimes) {
      try {
        const { firstPage, plain } = await tryRuntime(runtime, join(folder, "clone"), options.compare === true);
        const ratio = plain
          ? `, ${(firstPage / plain).toFixed(2)} × installing and building (${plain.toFixed(0)} s)`
          : "";
        console.log(`Node/npm ${runtime.name}: first page after ${firstPage.toFixed(0)} s${ratio}`);
      } catch (error) {
        failed += 1;
        console.log(`Node/npm ${runtime.name}: FAILED. ${error instanceof Error ? error.message : error}`);
      }
    }
    console.log(`${runtimes.length - failed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  });
await program.parseAsync();
