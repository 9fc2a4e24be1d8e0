/** Giving a head of the history to a command of the operator's, which takes it to where this server cannot change it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const LONGEST = 60_000;
/** So much of what a command complains of is told. */
const MOST_SAID = 300;
const IS_WINDOWS = process.platform === "win32";

type Options = { stop: AbortSignal; longest?: number };

/**
 * Runs the command in a shell, with the line on its standard input. Throws where it does not end well or in time; `stop`
 * ends it at once.
 */
export async function giveToCommand(
  command: string,
  line: string,
  { stop, longest = LONGEST }: Options,
): Promise<void> {
  const child = spawn(command, {
    shell: true,
    // A group of its own, so that what the shell has started ends with it.
    detached: !IS_WINDOWS,
    stdio: ["pipe", "ignore", "pipe"],
    env: withoutSettings(process.env),
    windowsHide: true,
  });
  const late = AbortSignal.timeout(longest);
  const ended = AbortSignal.any([stop, late]);
  ended.addEventListener("abort", () => endGroup(child), { once: true });
  let said = "";
  child.stderr.on("data", (part) => {
    said = (said + String(part)).slice(0, MOST_SAID);
  });
  // A command may end without having read its input.
  child.stdin.on("error", () => undefined).end(line);
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  if (late.aborted) throw new Error(`The command did not end within ${longest / 1000} seconds and was stopped`);
  if (code === 0) return;
  const complaint = said.trim().replaceAll(/\s+/gu, " ");
  throw new Error(`The command ended with ${signal ?? `code ${code}`}${complaint && `: ${complaint}`}`);
}

/** What it has started may hold its output open, which is therefore no longer waited for. */
function endGroup(child: ChildProcess): void {
  child.stderr?.destroy();
  try {
    if (child.pid) process.kill(IS_WINDOWS ? child.pid : -child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** A command needs none of the desk's secrets, which are among these. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(?:STET_|PG)/u.test(name)),
  ) as NodeJS.ProcessEnv;
}
