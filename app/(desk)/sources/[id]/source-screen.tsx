/** Shows everything that a source has said over time, its own reversals first, what it relayed, and the bodies around it. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { KeyLink } from "@/app/_desk/keyboard/key-link";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Fault, Waiting } from "@/app/_ui/empty";
import { lazy } from "@/app/_ui/lazy";
import { Link } from "@/app/_ui/link";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import { countWords } from "@/server/domain/words/counted";
import { MayBePart } from "./may-be-part";
import { MayBeSame } from "./may-be-same";
import { Particulars } from "./particulars";
import { Parts } from "./parts";
import { Reversals } from "./reversals";
import { type Said, SaidOne } from "./said-one";

const SourceDialog = lazy(() => import("../source-dialog").then((part) => part.SourceDialog));
const PartOfDialog = lazy(() => import("./part-of-dialog").then((part) => part.PartOfDialog));
const MergeDialog = lazy(() => import("./merge-dialog").then((part) => part.MergeDialog));

type Source = Outputs["sources"]["get"];

export function SourceScreen({ id }: { id: string }) {
  const api = useTRPC();
  const query = useQuery(api.sources.get.queryOptions({ id }));
  const tell = useToast();
  const split = useChange(api.sources.split.mutationOptions());
  const [open, setOpen] = useState<"edit" | "part of" | "merge" | null>(null);
  const source = query.data;
  if (query.isLoadingError)
    return <Fault message={refusalOf(query.error).message} onRetry={() => void query.refetch()} />;
  if (!source) return <Waiting />;
  const splitOff = async () => {
    const { ok } = await split.run({ id: source.id, version: source.version });
    if (ok) tell(`${source.name} is an entry of its own again.`);
  };
  const may = (action: Source["allowed"][number]) => source.allowed.includes(action);
  return (
    <div className="flex min-h-full flex-col">
      <ScreenHead title={source.name} about={<About source={source} />}>
        {source.mergedInto ? (
          may("source.merge") ? (
            <Button busy={split.busy} onClick={() => void splitOff()}>
              Split it off
            </Button>
          ) : null
        ) : (
          <>
            <KeyLink hotkey="l" href={`/sources/${source.id}/links`}>
              Graph
            </KeyLink>
            {may("source.edit") && source.kind !== "person" ? (
              <KeyButton hotkey="p" onClick={() => setOpen("part of")}>
                Part of…
              </KeyButton>
            ) : null}
            {may("source.merge") ? <Button onClick={() => setOpen("merge")}>Merge into another</Button> : null}
            {may("source.edit") ? (
              <Button tone="first" onClick={() => setOpen("edit")}>
                Correct
              </Button>
            ) : null}
          </>
        )}
      </ScreenHead>
      {source.mergedInto ? (
        <p className="border-b border-line bg-warn-wash px-4 py-3 text-warn md:px-6">
          Merged into{" "}
          <Link href={`/sources/${source.mergedInto}`} className="font-semibold underline underline-offset-4">
            {source.mergedIntoName}
          </Link>
          , whose other name it is now.
        </p>
      ) : null}
      {source.cameWith === "sample" ? (
        <p role="note" className="border-b border-line bg-well px-4 py-3 text-note text-soft md:px-6">
          This entry came with the sample. Until someone at your desk corrects it, its other names, its roles and its
          rating count only in the sample’s articles.
        </p>
      ) : null}
      <div className="grid flex-1 lg:grid-cols-[minmax(0,836px)_minmax(340px,1fr)]">
        <div className="min-w-0">
          {source.mergedInto ? null : <MayBeSame source={source} />}
          {source.mergedInto ? null : <MayBePart id={source.id} />}
          <Reversals source={source} />
          <Parts source={source} />
          <SaidList
            title="Says"
            claims={source.spoken}
            total={source.counts.spoken}
            list={`/claims?speaker=${source.id}`}
          />
          {source.relayed.length > 0 ? (
            <SaidList
              title="Relays"
              claims={source.relayed}
              total={source.counts.relayed}
              list={`/claims?relay=${source.id}`}
            />
          ) : null}
        </div>
        <Particulars source={source} />
      </div>
      {open === "edit" ? <SourceDialog source={source} onClose={() => setOpen(null)} /> : null}
      {open === "part of" ? <PartOfDialog source={source} onClose={() => setOpen(null)} /> : null}
      {open === "merge" ? <MergeDialog source={source} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

/** Says what it is, which bodies it is part of, and who that is. */
function About({ source: { kind, parents, description } }: { source: Source }) {
  return (
    <>
      {kind}
      {parents.map(({ id, name }, at) => (
        <span key={id}>
          {at === 0 ? ", part of" : ", itself part of"}{" "}
          <Link href={`/sources/${id}`} className="text-pencil underline underline-offset-4">
            <bdi>{name}</bdi>
          </Link>
        </span>
      ))}
      {description ? ` · ${description}` : ""}
    </>
  );
}

/** `list` is the address of the claims list with all of them. */
type SaidProps = { title: string; claims: readonly Said[]; total: number; list: string };

function SaidList({ title, claims, total, list }: SaidProps) {
  return (
    <section aria-label={title}>
      <h2 className="eyebrow px-4 pt-5 pb-2 md:px-6">
        {title} <span className="num">{countWords(total)}</span>
      </h2>
      {claims.length === 0 ? (
        <p className="px-4 pb-4 text-note text-soft md:px-6">Nothing is attributed to this source.</p>
      ) : null}
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} className="border-b border-line px-4 py-3 md:px-6">
            <SaidOne claim={claim} />
          </li>
        ))}
      </ul>
      {total > claims.length ? (
        <p className="px-4 py-4 text-note text-soft md:px-6">
          These are the newest {countWords(claims.length)}.{" "}
          <Link href={list} className="text-pencil underline underline-offset-4">
            All {countWords(total)} in the list of claims
          </Link>
        </p>
      ) : null}
    </section>
  );
}
