/** How `stet start` has the head of the history written out: to the file and the command that the settings name. */
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
  /** Writes the head out at once where it is a new one, and from then on as often as the settings say. */
  begin(database: Database): void;
  /** Ends a command that is running. */
  stop(): Promise<void>;
};

/** Null where no place for heads is set. Refuses a file that cannot be written, so call it before anything is begun. */
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
