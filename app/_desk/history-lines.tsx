/** Lines of history: who did what when, what changed, and putting it back. */
"use client";
import type { Outputs } from "../../server/api/root";
import { useTRPC } from "../_trpc/client";
import { Button } from "../_ui/button";
import { Link } from "../_ui/link";
import { Moment } from "../_ui/moment";
import { useTell } from "../_ui/notices";
import { useChange } from "./use-change";

export type HistoryLine = Outputs["history"]["list"]["lines"][number];

const PAGES: Record<string, string> = { article: "articles", claim: "claims", source: "sources", report: "reports" };

/** A few lines, as a claim or a source shows its own. */
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

/** One line; `linked` where it does not go without saying what it is about. */
export function OneLine({ line, linked = false }: { line: HistoryLine; linked?: boolean }) {
  const api = useTRPC();
  const tell = useTell();
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
            <b className="font-semibold">{line.actorName}</b> {actionWords(line)}
          </span>
          {linked ? <Subject line={line} /> : null}
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

const ACTIONS: Record<string, string> = {
  "article.import": "imported an article",
  "article.edit": "corrected an article",
  "article.extract": "re-extracted an article",
  "claim.add": "added this claim",
  "claim.edit": "reworded the statement",
  "claim.tag": "changed the tags",
  "claim.attribute": "changed who said it",
  "claim.mark": "accepted the proposed marks",
  "claim.assign": "assigned it",
  "claim.start": "took it up",
  "claim.set aside": "set it aside",
  "claim.restore": "restored it",
  "claim.reopen": "reopened it",
  "review.submit": "reviewed a claim",
  "review.open": "saw the reviews of others before giving their own",
  "ruling.make": "ruled for the desk",
  "comment.add": "commented",
  "evidence.add": "added evidence",
  "evidence.edit": "corrected evidence",
  "evidence.remove": "removed evidence",
  "relation.add": "linked two claims",
  "relation.edit": "changed a link",
  "source.add": "added a source",
  "source.edit": "corrected a source",
  "source.merge": "merged or split sources",
  "source.tell apart": "marked it as different from",
  "source.doubt again": "asked again whether it is the same as",
  "report.draft": "drafted a report",
  "report.freeze": "froze a report",
  "report.publish": "published a report",
  "report.correct": "corrected a report",
  "report.withdraw": "withdrew an edition of a report",
  "history.put back": "put back an earlier state",
  "session.open": "signed in",
  "session.close": "signed out",
  "account.edit": "changed their account",
  "account.set keys": "set their single keys",
  "person.manage": "changed an account",
  "invitation.manage": "made or withdrew an invitation",
  "invitation.accept": "joined by invitation",
  "desk.found": "set up the desk",
  "desk.open": "made the link that sets up the desk",
  "desk.make secret": "made the secret that signs sessions",
  "desk.load sample": "loaded the sample",
  "desk.record": "recorded the desk as it stands",
  "desk.replace texts": "moved the desk to PostgreSQL, which has no place for some characters of its texts",
  "job.import": "started an import of many files",
  "job.extract": "started to re-extract every article",
  "job.cancel": "cancelled a job",
  "job.resume": "resumed a job",
  "job.put away": "cleared a finished job",
  "proposal.dismiss": "dismissed a proposal",
  "proposal.reopen": "reopened a proposal",
  "model.manage": "added a model",
  "model.adopt": "started to use a model",
  "model.give up": "went back to the built-in extractor",
  "desk.edit": "changed the desk",
};

function actionWords({ action, note }: HistoryLine): string {
  const words = ACTIONS[action] ?? action;
  if (action === "report.publish" && note.alone === true)
    return `${words} alone: nobody else had reviewed or frozen it`;
  if (typeof note.otherName === "string") return `${words} ${note.otherName}`;
  const seen = typeof note.seen === "number" ? note.seen : null;
  if (action === "review.submit")
    return `${words}${judgedWords(note.judged)}${seen === null ? "" : `, having seen ${reviews(seen)} by others`}`;
  if (action === "ruling.make" && seen !== null)
    return `${words}, having seen ${reviews(seen)}${note.ownReview ? OWN[note.ownReview as "alone"] : ""}`;
  if (action === "claim.start")
    return `${note.also ? "began a review of their own" : words}${seen === null ? "" : `; until then ${reviews(seen)} by others could be read`}`;
  if (action !== "article.extract") return words;
  const counts = ["new", "gone", "moved"].flatMap((kind) => (note[kind] ? [`${note[kind]} ${kind}`] : []));
  return `${words}: ${counts.join(", ") || "nothing proposed"}`;
}

/** Actions whose outcome is closed to a reviewer who has not reviewed the claim yet. */
const JUDGING: ReadonlySet<string> = new Set(["review.submit", "ruling.make"]);

/** What this reviewer judged, where the line says it: a line names the desk's position beside it. */
function judgedWords(judged: unknown): string {
  if (typeof judged !== "object" || judged === null) return "";
  const { verdict, attributionCheck } = judged as Partial<Record<string, unknown>>;
  const said = attributionCheck === "unchecked" ? [] : [`said: ${attributionCheck}`];
  return `: ${[verdict ?? "no verdict", ...said].join(", ")}`;
}

const reviews = (n: number) => (n === 1 ? "one review" : `${n} reviews`);
const OWN = { alone: ", their own", "among others": ", one of them their own" };

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
  const changes = line.words;
  const reasons = line.note.reasons ?? line.note.reason ?? line.note.comment ?? line.note.correction;
  if (changes.length === 0 && typeof reasons !== "string") return null;
  return (
    <div className="grid gap-0.5 border-l border-line pl-3 text-soft">
      {changes.map(({ field, before, after }) => (
        <p key={field} dir="auto" className="[overflow-wrap:anywhere]">
          {FIELDS[field] ?? field}: <del className="text-faint">{before ?? "none"}</del> →{" "}
          <span className="text-ink">{after ?? "none"}</span>
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

const FIELDS: Record<string, string> = {
  verdict: "the desk's verdict",
  attributionCheck: "the desk on whether they said it",
  assigneeId: "assigned to",
  publishedOn: "date",
  asideReason: "why it was set aside",
  removedAt: "removed",
  disabledAt: "account closed",
  adoptedAt: "in use since",
  withdrawal: "withdrawn because",
  affiliations: "roles with dates",
  wikidataId: "Wikidata id",
  roles: "speakers and relays",
  cueClass: "kind",
};
