/** Shows lines of history: who did what when, what changed, and an undo. */
"use client";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { Moment } from "@/app/_ui/moment";
import { useToast } from "@/app/_ui/toasts/toasts";
import { useChange } from "../live/use-change";
import { actionWords, batchWords, changesOf, fieldWords, type HistoryLine, JUDGING } from "./history-words";

const PAGES: Record<string, string> = {
  article: "articles",
  suggestion: "articles",
  claim: "claims",
  source: "sources",
  topic: "topics",
  report: "reports",
};

/** A few lines, as for one claim or source. */
export function HistoryLines({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <ol className="@container grid grid-cols-[minmax(0,1fr)] gap-2">
      {lines.map((line) => (
        <li key={line.seq}>
          <OneLine line={line} />
        </li>
      ))}
    </ol>
  );
}

/** One line; `linked` if it must say what it is about. */
export function OneLine({ line, linked = false }: { line: HistoryLine; linked?: boolean }) {
  const api = useTRPC();
  const tell = useToast();
  const back = useChange(api.history.putBack.mutationOptions());
  const putBack = async () => {
    if ((await back.run({ eventId: line.id })).ok) tell("Put back as it was before.");
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-baseline gap-x-4 text-note @md:grid-cols-[8.5rem_minmax(0,1fr)]">
      <span className="text-small text-faint">
        <Moment at={line.at} />
      </span>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-0.5">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <span>
            <b className="font-semibold">{line.actorName}</b> {actionWords(line, linked)}
          </span>
          {linked ? <Subject line={line} /> : null}
          {line.about ? (
            <span dir="auto" className="max-w-[min(60ch,100%)] truncate text-soft" title={line.about}>
              {/^[“"‘'«„]/u.test(line.about) ? line.about : `“${line.about}”`}
            </span>
          ) : null}
          {line.canPutBack ? (
            <Button tone="quiet" busy={back.busy} onClick={() => void putBack()}>
              Put back
            </Button>
          ) : null}
        </div>
        {line.closed && JUDGING.has(line.action) ? (
          <p className="text-small text-faint">You cannot see the judgement until your own review is in.</p>
        ) : null}
        <Changes line={line} />
      </div>
    </div>
  );
}

/** A bulk change: the statements of its claims, and what it changed in all of them. */
export function BatchLine({ lines }: { lines: readonly [HistoryLine, ...HistoryLine[]] }) {
  const [line] = lines;
  const common = line.words.filter(({ field, after }) =>
    lines.every(({ words }) => words.some((one) => one.field === field && one.after === after)),
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-baseline gap-x-4 text-note @md:grid-cols-[8.5rem_minmax(0,1fr)]">
      <span className="text-small text-faint">
        <Moment at={line.at} />
      </span>
      <details>
        <summary>
          <b className="font-semibold">{line.actorName}</b> {batchWords(line.action, lines.length)}
          <span dir="auto" className="text-soft">
            {common
              .map((change) => (change.after === null ? "" : ` · ${fieldWords(change)}: ${change.after}`))
              .join("")}
          </span>
        </summary>
        <ul className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-1 border-l border-line pl-3">
          {lines.map((one) => (
            <li key={one.seq} className="grid grid-cols-[minmax(0,1fr)]">
              <Subject line={one} />
              <Changes line={one} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Subject({ line }: { line: HistoryLine }) {
  const page = line.claimId
    ? `/claims/${line.claimId}`
    : PAGES[line.subjectType]
      ? `/${PAGES[line.subjectType]}/${line.subjectId}`
      : null;
  const name = line.statement ?? line.note.title ?? line.note.name;
  if (typeof name !== "string") return null;
  if (!page) return <span className="text-soft">{name}</span>;
  return (
    <Link href={page} dir="auto" className="max-w-[min(60ch,100%)] truncate text-pencil hover:underline">
      {name}
    </Link>
  );
}

function Changes({ line }: { line: HistoryLine }) {
  const changes = changesOf(line);
  const reasons = line.note.reasons ?? line.note.reason ?? line.note.comment ?? line.note.correction;
  if (changes.length === 0 && typeof reasons !== "string") return null;
  return (
    <div className="grid gap-0.5 border-l border-line pl-3 text-soft">
      {changes.map((change) => (
        <p key={change.field} dir="auto" className="[overflow-wrap:anywhere]">
          {fieldWords(change)}: {change.before === null ? null : <del className="text-faint">{change.before}</del>}
          {change.before === null ? "" : " → "}
          <span className={change.after === null ? "" : "text-ink"}>{change.after ?? "none"}</span>
        </p>
      ))}
      {typeof reasons === "string" && reasons !== "" ? (
        <p dir="auto" className="said">
          {reasons}
        </p>
      ) : null}
    </div>
  );
}
