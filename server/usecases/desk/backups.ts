/** The backups that the server makes by itself: when the next is due, how the last went, and who may know. */
import { join } from "node:path";
import { z } from "zod";
import type { BackupSchedule } from "@/server/domain/desk/settings";
import { backupName, backupsIn, type KeptBackup, rotateBackups } from "@/server/store/backup/rotation";
import { reasonOf } from "@/server/store/database-errors";
import { reading } from "../define";

const HOUR = 60 * 60 * 1000;
/** How often it is asked whether one is due. */
const BEAT = 60_000;
/** After one that failed, the next try comes sooner than a backup would. */
const RETRY = HOUR;

/** `lastGood` is the newest that was made and proved; `failure` why there is none since. */
export type BackupState = {
  schedule: BackupSchedule | null;
  lastGood: KeptBackup | null;
  failure: { at: number; why: string } | null;
};

type Keeper = {
  schedule: BackupSchedule;
  now: () => number;
  /** Whether there is a desk to back up: a new one has nobody until it is set up. */
  isFounded: () => Promise<boolean>;
  /** Backs the desk up to this path, and proves what it has written. */
  make: (path: string) => Promise<{ bytes: number }>;
  made: (backup: KeptBackup) => void;
  fault: (error: unknown) => void;
};

// Held where bundling cannot make a second: the server's start sets it, and every copy of this module asks here.
const held = globalThis as typeof globalThis & { stetBackups?: () => BackupState };

/** How backups stand in this process. */
export function backupState(): BackupState {
  return held.stetBackups?.() ?? { schedule: null, lastGood: null, failure: null };
}

/** The same for an admin. */
export const readBackups = reading({
  action: "backup.read",
  input: z.strictObject({}).default({}),
  run: async () => backupState(),
});

/**
 * Begins to back the desk up whenever that is due. One that fails deletes nothing, is told, and is tried again within the
 * hour.
 */
export function keepBackups(keeper: Keeper): { look: () => Promise<void>; stop: () => void } {
  const backups = new Backups(keeper);
  const look = () => backups.look();
  const beat = setInterval(look, BEAT);
  held.stetBackups = () => backups.state();
  return {
    look,
    stop() {
      clearInterval(beat);
      backups.stopped = true;
      delete held.stetBackups;
    },
  };
}

class Backups {
  /** What fails from now on was broken off. */
  stopped = false;
  private failure: BackupState["failure"] = null;
  private working: Promise<void> | null = null;

  constructor(private readonly keeper: Keeper) {}

  /** One look at a time. */
  look(): Promise<void> {
    this.working ??= this.work().finally(() => {
      this.working = null;
    });
    return this.working;
  }

  state(): BackupState {
    const { schedule } = this.keeper;
    return { schedule, lastGood: newestIn(schedule.folder), failure: this.failure };
  }

  private async work(): Promise<void> {
    const { now, fault, isFounded } = this.keeper;
    try {
      if (this.isDue() && (await isFounded())) await this.backUp();
    } catch (error) {
      if (this.stopped) return;
      this.failure = { at: now(), why: reasonOf(error) };
      fault(error);
    }
  }

  private isDue(): boolean {
    const { schedule, now } = this.keeper;
    const [last] = backupsIn(schedule.folder).filter(({ at }) => at <= now());
    if (this.failure && now() - this.failure.at < RETRY) return false;
    return !last || now() - last.at >= schedule.hours * HOUR;
  }

  private async backUp(): Promise<void> {
    const { schedule, now, make, made } = this.keeper;
    const at = now();
    const { bytes } = await make(join(schedule.folder, backupName(at)));
    this.failure = null;
    made({ name: backupName(at), at, bytes });
    rotateBackups(schedule.folder, schedule.keep, now());
  }
}

/** A folder that cannot be read just now has no backup that anybody could use. */
function newestIn(folder: string): KeptBackup | null {
  try {
    return backupsIn(folder)[0] ?? null;
  } catch {
    return null;
  }
}
