/**
 * Runs the long steps before a start: each once for the same files, with its progress, and with its output only if it
 * fails.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";

/** How often a terminal shows progress, in milliseconds; a log gets a line only every half minute. */
const EVERY_MS = 1000;
const LOG_EVERY_SECONDS = 30;

/** Ends the process with a sentence for the person who started it. */
export function stop(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}

/** Runs a command in this terminal, and returns its exit code. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return result.status ?? 1;
}

/**
 * Runs a command that continues until a signal ends it: forwards signals to it, and waits for it. Returns the exit code
 * that shells use if a signal killed it.
 */
export function attend(command, args) {
  const child = spawn(command, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** Returns the path of a command that a dependency installs. */
export const bin = (name) => join("node_modules", ".bin", name);

/**
 * Runs the commands of one step in order. Calls `progress` every second with the output so far, for a few words on how
 * far the step is. If a command fails, prints its output and ends the process.
 */
export async function step(what, commands, progress = () => "") {
  const state = { output: "", began: Date.now() };
  const shown = showProgress(what, () => progress(state.output), state.began);
  for (const [command, args, env] of commands) {
    const code = await collect(command, args, env, state);
    if (code === 0) continue;
    shown.end("failed");
    stop(`${state.output}\n${what} failed; the reason is above.`);
  }
  shown.end(`done in ${secondsSince(state.began)} s`);
}

function collect(command, args, env, state) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (state.output += text));
    child.once("error", (error) => {
      state.output += error;
      resolve(1);
    });
    child.once("close", (code) => resolve(code ?? 1));
  });
}

function showProgress(what, progress, began) {
  const terminal = process.stderr.isTTY;
  let logged = 0;
  const show = (words) => {
    if (terminal) process.stderr.write(`\r\x1b[K${words}`);
    else console.error(words);
  };
  show(`${what}…`);
  const timer = setInterval(() => {
    const seconds = secondsSince(began);
    const words = [`${what}…`, `${seconds} s`, progress()].filter((part) => part !== "").join("  ");
    if (terminal) show(words);
    else if (seconds >= logged + LOG_EVERY_SECONDS) {
      logged = seconds;
      show(words);
    }
  }, EVERY_MS);
  return {
    end(words) {
      clearInterval(timer);
      show(`${what}: ${words}.`);
      if (terminal) process.stderr.write("\n");
    },
  };
}

const secondsSince = (began) => Math.round((Date.now() - began) / 1000);

/** Runs the work unless the stamp says that it has been done for exactly these files, on this kind of Node. */
export async function once(stamp, paths, work) {
  const hash = hashOf(paths);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(paths) {
  const hash = createHash("sha256").update(process.versions.modules);
  const visit = (path) => {
    if (!existsSync(path) || path.endsWith("node_modules")) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) visit(path);
  return hash.digest("hex");
}
