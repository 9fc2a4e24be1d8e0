/** For an admin: the last good automatic backup, its age, and what has failed since. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Moment } from "@/app/_ui/moment";
import type { Outputs } from "@/server/api/root";

type Backups = Outputs["desk"]["backups"];

export function BackupsPart() {
  const api = useTRPC();
  const backups = useQuery(api.desk.backups.queryOptions({}));
  if (backups.isLoadingError) return <p className="text-note text-bad">{refusalOf(backups.error).message}</p>;
  if (!backups.data) return <p className="text-note text-soft">Loading…</p>;
  const { schedule, lastGood, failure } = backups.data;
  if (!schedule) return <NoSchedule />;
  return (
    <div className="grid gap-2 text-note text-soft">
      {failure ? <Failed failure={failure} /> : null}
      <LastGood backup={lastGood} />
      <p>
        A backup is made {every(schedule.hours)}, and the newest {schedule.keep} are kept, in{" "}
        <code className="num text-small [overflow-wrap:anywhere] text-ink">{schedule.folder}</code>
      </p>
    </div>
  );
}

function LastGood({ backup }: { backup: Backups["lastGood"] }) {
  if (!backup) return <p>There is no backup yet.</p>;
  return (
    <p>
      The last good backup was made{" "}
      <b className="font-semibold text-ink">
        <Moment at={backup.at} ago />
      </b>
      : <code className="num text-small [overflow-wrap:anywhere] text-ink">{backup.name}</code>,{" "}
      {(backup.bytes / 1e6).toFixed(1)} MB. It was read back and checked.
    </p>
  );
}

function Failed({ failure }: { failure: NonNullable<Backups["failure"]> }) {
  return (
    <p role="alert" className="border-l-[3px] border-bad pl-3 text-bad">
      The newest backup failed <Moment at={failure.at} ago />. {failure.why}. It will be tried again within the hour.
    </p>
  );
}

function NoSchedule() {
  return (
    <div className="grid gap-2 border-l-[3px] border-dotted border-edge pl-3 text-note text-soft">
      <p>
        The server makes no backups by itself. On the machine that runs it, set a folder and start it again, such as:
      </p>
      <code className="num text-small break-words text-ink select-all">STET_BACKUP_FOLDER=backups npm start</code>
    </div>
  );
}

function every(hours: number): string {
  if (hours === 1) return "every hour";
  return hours === 24 ? "once a day" : `every ${hours} hours`;
}
