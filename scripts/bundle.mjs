/** Bundles the command and its worker threads into one file each, so that a start reads few files and compiles none. */
import { rmSync } from "node:fs";
import { build } from "esbuild";

rmSync(".next/stet", { recursive: true, force: true });
const result = await build({
  entryPoints: { main: "server/cli/main.ts", thread: "server/cli/thread.ts" },
  outdir: ".next/stet",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: "linked",
  sourcesContent: false,
  define: { "process.env.STET_BUNDLED": '"1"' },
  external: ["next", "@node-rs/argon2", "pino", "piscina", "pg"],
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  logLevel: "warning",
  metafile: process.argv.includes("--analyse"),
});
if (result.metafile) console.log(JSON.stringify(result.metafile));
