/** The reader: the article with its claims, words that can be picked for a claim the extractor missed. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { articleMarks } from "@/app/_desk/article/article-marks";
import { Reader } from "@/app/_desk/article/reader";
import { selectedSpan } from "@/app/_desk/article/selection";
import { useTitle } from "@/app/_desk/frame/use-title";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Fault, Waiting } from "@/app/_ui/empty";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Span } from "@/server/domain/articles/span";
import { AddClaimDialog } from "./add-claim-dialog";
import { ArticleClaims } from "./article-claims";
import { ArticleNotes } from "./article-notes";
import { EditDetailsDialog } from "./edit-details-dialog";
import { PickBar } from "./pick-bar";
import { ProposalsPanel } from "./proposals-panel";
import { useProposals } from "./use-proposals";
import { useStops } from "./use-stops";
import { useWordCursor } from "./use-word-cursor";

export function ArticleScreen({ id }: { id: string }) {
  const api = useTRPC();
  const router = useRouter();
  const tell = useToast();
  const article = useQuery(api.articles.get.queryOptions({ id }));
  useTitle(article.data?.title);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [picked, setPicked] = useState<Span | null>(null);
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState(false);
  const reader = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const data = article.data;
  const text = data?.text ?? "";
  const mayAdd = data?.allowed.includes("claim.add") ?? false;
  const cursor = useWordCursor(text, mayAdd && !adding, setPicked);

  const claims = data?.claims ?? [];
  const deciding = useProposals(data, currentId, setCurrentId);
  const beside = useRef<HTMLDivElement>(null);
  useStops({ stops: [...deciding.proposals, ...claims], currentId, onCurrent: setCurrentId, beside });
  const claimId = deciding.current ? deciding.current.claimId : currentId;
  useKeys("enter", () => !cursor.moving && claimId && !adding && router.push(`/claims/${claimId}`), {
    enabled: !adding && !editing,
  });
  useKeys("n", () => mayAdd && picked && setAdding(true), { preventDefault: true });

  // What is gone is marked as the claim that it is; what is new or moved, as it would be.
  const proposed = deciding.current?.finding ? deciding.current : null;
  const openId = proposed?.id ?? claimId;
  const marks = useMemo(() => {
    const would = proposed?.finding ? [{ id: proposed.id, spans: proposed.finding.spans }] : [];
    const known = articleMarks([...(data?.claims ?? []), ...would], openId);
    return picked ? [...known, { claimId: null, role: "picked" as const, span: picked }] : known;
  }, [data?.claims, openId, proposed, picked]);
  const asideIds = useMemo(
    () => new Set(data?.claims.filter((one) => one.workflow === "set aside").map((one) => one.id) ?? []),
    [data?.claims],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another claim or word is reached
  useEffect(() => {
    scroller.current?.querySelector(".mark-picked, [data-open]")?.scrollIntoView({ block: "nearest" });
  }, [currentId, picked]);

  if (article.isLoadingError)
    return <Fault message={refusalOf(article.error).message} onRetry={() => void article.refetch()} />;
  if (!data) return <Waiting />;
  return (
    <div className="grid md:h-full md:min-h-0 md:grid-cols-[minmax(0,1fr)_minmax(320px,38%)]">
      <div className="flex flex-col bg-sheet md:min-h-0 md:border-r md:border-line">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: words are also selected with the keyboard */}
        <div
          ref={scroller}
          className="px-5 py-8 md:min-h-0 md:flex-1 md:overflow-auto md:px-8 md:py-12"
          onMouseUp={() => {
            const span = mayAdd && reader.current ? selectedSpan(reader.current, text) : null;
            setPicked(span);
          }}
        >
          <Reader
            text={text}
            language={data.language}
            marks={marks}
            openId={openId}
            asideIds={asideIds}
            onOpen={setCurrentId}
            textRef={reader}
          >
            <ArticleNotes article={data} proposed={deciding.proposals.length} onEdit={() => setEditing(true)} />
          </Reader>
        </div>
        {mayAdd ? (
          <PickBar
            words={picked && text.slice(picked[0], picked[1])}
            moving={cursor.moving}
            onBegin={cursor.begin}
            onAdd={() => setAdding(true)}
            onClear={() => setPicked(null)}
          />
        ) : null}
      </div>
      <div ref={beside} className="md:min-h-0 md:overflow-auto">
        <ProposalsPanel
          text={text}
          proposals={deciding.proposals}
          claims={claims}
          currentId={currentId}
          busy={deciding.busy}
          onCurrent={setCurrentId}
          onTake={(proposal) => void deciding.take(proposal)}
          onDismiss={(proposal) => void deciding.dismiss(proposal)}
          onTakeAllNew={() => void deciding.takeAllNew()}
        />
        {deciding.proposals.length > 0 && claims.length > 0 ? (
          <h2 className="eyebrow px-4 pt-4 pb-2 md:px-5">
            Claims · <span className="num">{claims.length}</span>
          </h2>
        ) : null}
        <ArticleClaims claims={claims} read={data.unread === null} currentId={currentId} onCurrent={setCurrentId} />
      </div>
      {adding && picked ? (
        <AddClaimDialog
          article={data}
          span={picked}
          onClose={(added) => {
            setAdding(false);
            if (added) {
              tell("Claim added.");
              setPicked(null);
              setCurrentId(added);
            }
          }}
        />
      ) : null}
      {editing ? <EditDetailsDialog article={data} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}
