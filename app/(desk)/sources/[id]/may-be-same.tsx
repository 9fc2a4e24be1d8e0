/** Lists entries that may be duplicates of this source; each can be merged with it or marked as distinct. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { lazy } from "@/app/_ui/lazy";
import { Link } from "@/app/_ui/link";
import { Moment } from "@/app/_ui/moment";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import type { SourceKind } from "@/server/domain/source";
import { likenessWords } from "../likeness-words";

const MergeDialog = lazy(() => import("./merge-dialog").then((part) => part.MergeDialog));

type Alike = Outputs["sources"]["mayBeSame"];
type Named = { id: string; name: string; kind?: SourceKind };

export function MayBeSame({ source }: { source: Outputs["sources"]["get"] }) {
  const api = useTRPC();
  const tell = useToast();
  const { data } = useQuery(api.sources.mayBeSame.queryOptions({ id: source.id }));
  const apart = useChange(api.sources.tellApart.mutationOptions());
  const again = useChange(api.sources.doubtAgain.mutationOptions());
  const [merging, setMerging] = useState<Named | null>(null);
  if (!data || data.candidates.length + data.apart.length === 0) return null;
  const tellApart = async (other: Named) => {
    const { ok } = await apart.run({ id: source.id, other: other.id });
    if (ok) tell(`Marked as different from ${other.name}.`);
  };
  const decides = data.allowed.includes("source.tell apart");
  const title = data.candidates.length > 0 ? "May be the same" : "Not the same";
  return (
    <section aria-label={title} className="border-b border-line px-4 py-4 md:px-6">
      <h2 className="eyebrow">{title}</h2>
      <ul>
        {data.candidates.map((candidate) => (
          <Candidate
            key={candidate.source.id}
            candidate={candidate}
            busy={apart.busy}
            onMerge={data.allowed.includes("source.merge") ? () => setMerging(candidate.source) : null}
            onTellApart={decides ? () => void tellApart(candidate.source) : null}
          />
        ))}
        {data.apart.map((other) => (
          <ToldApart
            key={other.id}
            other={other}
            busy={again.busy}
            onDoubt={decides ? () => void again.run({ id: source.id, other: other.id }) : null}
          />
        ))}
      </ul>
      {merging ? <MergeDialog source={source} other={merging} onClose={() => setMerging(null)} /> : null}
    </section>
  );
}

type CandidateProps = {
  candidate: Alike["candidates"][number];
  busy: boolean;
  onMerge: (() => void) | null;
  onTellApart: (() => void) | null;
};

function Candidate({ candidate: { source, confidence, why }, busy, onMerge, onTellApart }: CandidateProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-2.5 first:border-t-0">
      <div className="min-w-0 flex-[1_1_240px] text-note [overflow-wrap:anywhere]">
        <Link href={`/sources/${source.id}`} className="text-base font-semibold hover:underline">
          <bdi>{source.name}</bdi>
        </Link>
        <p className="text-soft">
          <span className="num">{likenessWords(confidence)}</span>: {why}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {onMerge ? (
          <Button aria-label={`Merge into ${source.name}`} onClick={onMerge}>
            Merge…
          </Button>
        ) : null}
        {onTellApart ? (
          <Button aria-label={`Not the same as ${source.name}`} busy={busy} onClick={onTellApart}>
            Not the same
          </Button>
        ) : null}
      </div>
    </li>
  );
}

type ToldApartProps = { other: Alike["apart"][number]; busy: boolean; onDoubt: (() => void) | null };

function ToldApart({ other, busy, onDoubt }: ToldApartProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 border-t border-line py-2 text-note text-soft first:border-t-0">
      <span className="[overflow-wrap:anywhere]">
        Not the same as{" "}
        <Link href={`/sources/${other.id}`} className="text-ink hover:underline">
          <bdi>{other.name}</bdi>
        </Link>
        {other.byName ? `, says ${other.byName}` : ""}
      </span>
      <span className="text-small text-faint">
        <Moment at={other.at} />
      </span>
      {onDoubt ? (
        <Button tone="quiet" aria-label={`Ask again about ${other.name}`} busy={busy} onClick={onDoubt}>
          Ask again
        </Button>
      ) : null}
    </li>
  );
}
