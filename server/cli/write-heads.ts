/** Exports the head of the history for `stet start`, to the configured file and command. */
import { resolve } from "node:path";
import type { Logger } from "pino";
import type { Database } from "@/db/database";
import { type HeadSchedule, headSchedule, type Settings } from "@/server/domain/desk/settings";
import { headLine } from "@/server/domain/history/head-line";
import { chainHead } from "@/server/store/history/events";
import { giveToCommand } from "@/server/store/proof/heads/head-command";
import { appendHead, openHeadFile } from "@/server/store/proof/heads/head-file";
import { keepHeads, type Place } from "@/server/usecases/desk/heads";

export type HeadWriter = {
  /** Exports the head at once if it is new, and from then on at the configured interval. */
  begin(database: Database): void;
  /** Ends a running command. */
  stop(): Promise<void>;
};

/**
 * Returns null if no destination is configured. Refuses a file that cannot be written, so call it before anything has
 * been started.
 */
export function openHeadWriter(settings: Settings, log: Logger): HeadWriter | null {
  const schedule = headSchedule(settings);
  if (!schedule) return null;
  const stopped = new AbortController();
  const places = placesOf(schedule, stopped.signal);
  let heads: ReturnType<typeof keepHeads> | undefined;
  return {
    begin(database) {
      heads = keepHeads({
        minutes: schedule.minutes,
        places,
        now: Date.now,
        newest: () => chainHead(database.read),
        wrote: (head) => log.info(head, "wrote the head of the history out"),
        fault: (error) => log.error(error),
      });
      void heads.look();
    },
    async stop() {
      stopped.abort();
      await heads?.stop();
    },
  };
}

function placesOf({ file, command }: HeadSchedule, stop: AbortSignal): Place[] {
  const places: Place[] = [];
  if (file) {
    const path = resolve(process.cwd(), file);
    places.push({ file: path, last: openHeadFile(path), write: (head) => appendHead(path, head) });
  }
  if (command)
    places.push({ file: null, last: null, write: (head) => giveToCommand(command, headLine(head), { stop }) });
  return places;
}
