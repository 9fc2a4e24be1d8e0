/** Passes a head of the history to the operator's command, which stores it where this server cannot change it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const LONGEST = 60_000;
/** How many characters of the command's error output are reported. */
const MOST_SAID = 300;
const IS_WINDOWS = process.platform === "win32";

type Options = { stop: AbortSignal; longest?: number };

/**
 * Runs the command in a shell, with the line on its standard input. Throws if it fails or times out; `stop` ends it at
 * once.
 */
export async function giveToCommand(
  command: string,
  line: string,
  { stop, longest = LONGEST }: Options,
): Promise<void> {
  const child = spawn(command, {
    shell: true,
    // Starts a process group, so that everything the shell starts ends with it.
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
  // A command may exit without reading its input.
  child.stdin.on("error", () => undefined).end(line);
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  if (late.aborted) throw new Error(`The command did not end within ${longest / 1000} seconds and was stopped`);
  if (code === 0) return;
  const complaint = said.trim().replaceAll(/\s+/gu, " ");
  throw new Error(`The command ended with ${signal ?? `code ${code}`}${complaint && `: ${complaint}`}`);
}

/** Its child processes may keep the output open, so this no longer waits for the output to close. */
function endGroup(child: ChildProcess): void {
  child.stderr?.destroy();
  try {
    if (child.pid) process.kill(IS_WINDOWS ? child.pid : -child.pid, "SIGKILL");
  } catch {
    // The process has already exited.
  }
}

/** Removes our settings, which include the desk's secrets; the command needs none of them. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(?:STET_|PG)/u.test(name)),
  ) as NodeJS.ProcessEnv;
}
