/** Shows the server's background jobs: their progress, what was refused, and the available actions. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { FaultLine } from "@/app/_ui/fault-line";
import { Link } from "@/app/_ui/link";
import { Moment } from "@/app/_ui/moment";
import { ProgressBar } from "@/app/_ui/progress-bar";
import type { ItemOutcome } from "@/server/domain/desk/job";
import { NO_NAME } from "@/server/domain/people/person";
import { counted } from "@/server/domain/words/counted";
import { useChange } from "../live/use-change";
import { type Job, progressWords, sizeOf, spokenWords, titleOf } from "./job-words";

/** Shows everybody's running jobs, the person's own until dismissed, and those that the person may resume. */
export function JobsStrip({ kind }: { kind?: Job["kind"] }) {
  const api = useTRPC();
  const list = useQuery(api.jobs.list.queryOptions({}));
  const me = useQuery(api.desk.overview.queryOptions()).data?.me?.id;
  const concerns = (job: Job) => job.state === "working" || job.by === me || job.steps.includes("resume");
  const jobs = (list.data?.jobs ?? []).filter((job) => concerns(job) && (!kind || job.kind === kind));
  return (
    <section
      aria-label="Long work"
      className={
        jobs.length > 0 ? "grid grid-cols-[minmax(0,1fr)] divide-y divide-line border-b border-line bg-sheet" : ""
      }
    >
      {jobs.map((job) => (
        <JobItem key={job.id} job={job} mine={job.by === me} />
      ))}
      <p role="status" className="sr-only">
        {jobs.map(spokenWords).join(". ")}
      </p>
    </section>
  );
}

function JobItem({ job, mine }: { job: Job; mine: boolean }) {
  const { done, total } = sizeOf(job);
  const how = progressWords(job);
  return (
    <article aria-label={titleOf(job)} className="grid grid-cols-[minmax(0,1fr)] gap-2 edge py-3 text-note">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="flex flex-wrap gap-x-3">
          <b className="font-semibold">{titleOf(job)}</b>
          {how ? <span className="num text-soft">{how}</span> : null}
          <span className="text-faint">
            started <Moment at={job.begunAt} ago />
            {mine ? "" : ` by ${job.byName ?? NO_NAME}`}
          </span>
        </p>
        <Steps job={job} />
      </div>
      {job.state === "done" ? null : <ProgressBar label={titleOf(job)} done={done} total={total} />}
      <FaultLine>{job.why}</FaultLine>
      {job.progress.refused > 0 ? (
        <Items id={job.id} query={{ state: "refused" }} label="Refused" tone="text-bad">
          What was refused, and why
        </Items>
      ) : null}
      {job.doubtful > 0 ? (
        <Items id={job.id} query={{ doubtful: true }} label="Please check" tone="text-soft">
          Please check {counted(job.doubtful, "article")}: details were guessed or not found, no claims could be taken,
          or the text is largely that of another article
        </Items>
      ) : null}
    </article>
  );
}

function Steps({ job: { id, steps, state, progress } }: { job: Job }) {
  const api = useTRPC();
  const start = useChange(api.jobs.startImport.mutationOptions());
  const cancel = useChange(api.jobs.cancel.mutationOptions());
  const resume = useChange(api.jobs.resume.mutationOptions());
  const away = useChange(api.jobs.putAway.mutationOptions());
  const busy = [start, cancel, resume, away].some((one) => one.busy);
  const left = state !== "done" && progress.waiting > 0;
  return (
    <div className="-mx-1.5 flex gap-1">
      {steps.includes("begin") && progress.waiting > 0 ? (
        <Button tone="quiet" busy={busy} onClick={() => void start.run({ id })}>
          Import the files that arrived
        </Button>
      ) : null}
      {steps.includes("cancel") ? (
        <Button tone="quiet" busy={busy} onClick={() => void cancel.run({ id })}>
          Cancel
        </Button>
      ) : null}
      {steps.includes("resume") && left ? (
        <Button tone="quiet" busy={busy} onClick={() => void resume.run({ id })}>
          Resume
        </Button>
      ) : null}
      {steps.includes("put away") ? (
        <Button tone="quiet" busy={busy} onClick={() => void away.run({ id })}>
          {left ? "Skip the rest" : "Clear"}
        </Button>
      ) : null}
    </div>
  );
}

const PAGE = 20;

type ItemsProps = {
  id: string;
  query: { state?: "refused"; doubtful?: boolean };
  label: string;
  tone: string;
  children: ReactNode;
};

/** Lists some of a job's items, each with a remark; fetched when the list is opened. */
function Items({ id, query, label, tone, children }: ItemsProps) {
  const api = useTRPC();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const input = { id, ...query, limit };
  const { data } = useQuery({
    ...api.jobs.get.queryOptions(input),
    enabled: open,
    placeholderData: (before) => before,
  });
  const more = data?.next != null && limit < 200;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={tone}>{children}</summary>
      <ul
        aria-label={label}
        className="mt-1 grid max-h-[40vh] grid-cols-[minmax(0,1fr)] gap-1 overflow-auto border-l border-line pl-3"
      >
        {data?.items.map(({ place, name, articleId, outcome }) => (
          <li key={place} className="[overflow-wrap:anywhere]">
            {articleId ? (
              <Link href={`/articles/${articleId}`} className="font-medium text-pencil hover:underline" dir="auto">
                {name}
              </Link>
            ) : (
              <b className="font-medium" dir="auto">
                {name}
              </b>
            )}
            <span className="text-soft">: {outcomeWords(outcome)}</span>
          </li>
        ))}
      </ul>
      {more ? (
        <Button tone="quiet" onClick={() => setLimit(Math.min(200, limit * 3))}>
          More
        </Button>
      ) : null}
    </details>
  );
}

function outcomeWords(outcome: ItemOutcome | null): string {
  if (outcome === null) return "";
  if ("why" in outcome) return outcome.why;
  return "claims" in outcome ? (outcome.doubts ?? []).join(" ") : "";
}
