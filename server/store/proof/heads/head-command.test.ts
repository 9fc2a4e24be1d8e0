/**
 * Tests that the command receives the head and no secrets, and that a failing command is reported with how it ended.
 */
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testFolder } from "../../backup/test-backups";
import { giveToCommand } from "./head-command";

describe.skipIf(process.platform === "win32")("a command", () => {
  const stop = new AbortController().signal;
  let folder: ReturnType<typeof testFolder>;
  beforeEach(() => {
    folder = testFolder();
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    folder.remove();
  });

  it("gets the line on its standard input", async () => {
    await giveToCommand(`cat >> '${folder.at("heads")}'`, "one\n", { stop });
    await giveToCommand(`cat >> '${folder.at("heads")}'`, "two\n", { stop });
    expect(readFileSync(folder.at("heads"), "utf8")).toBe("one\ntwo\n");
  });

  it("gets what it needs of the environment, and no secret of the desk", async () => {
    vi.stubEnv("STET_SECRET", "hunter2");
    vi.stubEnv("PGPASSWORD", "hunter2");
    await giveToCommand(`env > '${folder.at("env")}'`, "", { stop });
    const given = readFileSync(folder.at("env"), "utf8");
    expect(given).toContain("PATH=");
    expect(given).not.toContain("hunter2");
  });

  it("may leave its input unread", async () => {
    await giveToCommand("exec true", "x".repeat(1_000_000), { stop });
  });

  it("that fails is told with what it complained of", async () => {
    const failed = giveToCommand("echo no route to host >&2; exit 3", "line\n", { stop });
    await expect(failed).rejects.toThrow("The command ended with code 3: no route to host");
    await expect(giveToCommand("no-such-program-here", "line\n", { stop })).rejects.toThrow(/code 127: .*not found/u);
  });

  it("that does not end is ended, with all that it has started", async () => {
    const endless = "sleep 600 & echo $! > pid; wait";
    const late = giveToCommand(`cd '${folder.at("")}'; ${endless}`, "line\n", { stop, longest: 500 });
    await expect(late).rejects.toThrow("did not end within 0.5 seconds");
    const started = Number(readFileSync(folder.at("pid"), "utf8"));
    await vi.waitFor(() => expect(isRunning(started)).toBe(false));
  });

  it("is ended when the server stops", async () => {
    const stopped = new AbortController();
    const given = giveToCommand("sleep 600", "line\n", { stop: stopped.signal });
    stopped.abort();
    await expect(given).rejects.toThrow("The command ended with SIGKILL");
  });
});

/** A killed process stays in the process list until its parent has reaped it. */
function isRunning(id: number): boolean {
  try {
    return !readFileSync(`/proc/${id}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
