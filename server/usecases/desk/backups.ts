/** The server's automatic backups: when the next one is due, how the last one went, and who may see this. */
import { join } from "node:path";
import { z } from "zod";
import type { BackupSchedule } from "@/server/domain/desk/settings";
import { backupName, backupsIn, type KeptBackup, rotateBackups } from "@/server/store/backup/rotation";
import { reasonOf } from "@/server/store/database-errors";
import { reading } from "../define";

const HOUR = 60 * 60 * 1000;
/** How often to check whether a backup is due. */
const BEAT = 60_000;
/** After a failure, the next try comes sooner than the next backup would. */
const RETRY = HOUR;

/** `lastGood` is the newest backup that was made and verified; `failure` says why there has been none since. */
export type BackupState = {
  schedule: BackupSchedule | null;
  lastGood: KeptBackup | null;
  failure: { at: number; why: string } | null;
};

type Keeper = {
  schedule: BackupSchedule;
  now: () => number;
  /** Whether there is a desk to back up: a new one has no accounts until it is set up. */
  isFounded: () => Promise<boolean>;
  /** Backs the desk up to this path, and verifies the written file. */
  make: (path: string) => Promise<{ bytes: number }>;
  made: (backup: KeptBackup) => void;
  fault: (error: unknown) => void;
};

// Stored on `globalThis`, since bundling may duplicate this module: the server sets it at startup, and every copy reads
// it here.
const held = globalThis as typeof globalThis & { stetBackups?: () => BackupState };

/** Returns the state of backups in this process. */
export function backupState(): BackupState {
  return held.stetBackups?.() ?? { schedule: null, lastGood: null, failure: null };
}

/** Returns the same to admins. */
export const readBackups = reading({
  action: "backup.read",
  input: z.strictObject({}).default({}),
  run: async () => backupState(),
});

/**
 * Starts backing up the desk whenever a backup is due. A failed backup deletes nothing, is reported, and is retried
 * within the hour.
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
  /** From now on, a failure means that the backup was aborted. */
  stopped = false;
  private failure: BackupState["failure"] = null;
  private working: Promise<void> | null = null;

  constructor(private readonly keeper: Keeper) {}

  /** Allows one check at a time. */
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

/** A folder that cannot be read at the moment has no backup that anybody could use. */
function newestIn(folder: string): KeptBackup | null {
  try {
    return backupsIn(folder)[0] ?? null;
  } catch {
    return null;
  }
}
