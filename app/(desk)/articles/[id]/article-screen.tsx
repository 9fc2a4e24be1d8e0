/** The reader: the article with its claims, words that can be picked for a claim the extractor missed. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type RefObject, useRef, useState } from "react";
import { useCandidateKeys, useChooseSpeaker } from "@/app/_desk/candidates/use-choose-speaker";
import { useTitle } from "@/app/_desk/frame/use-title";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Fault, Waiting } from "@/app/_ui/empty";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import type { Span } from "@/server/domain/articles/span";
import { AddClaimDialog } from "./add-claim-dialog";
import { ArticleClaims } from "./article-claims";
import { ArticleNotes } from "./article-notes";
import { ArticleText } from "./article-text";
import { EditDetailsDialog } from "./edit-details-dialog";
import { ProposalsPanel } from "./proposals-panel";
import { useProposals } from "./use-proposals";
import { useStops } from "./use-stops";
import { useWordCursor } from "./use-word-cursor";

type Article = Outputs["articles"]["get"];

export function ArticleScreen({ id }: { id: string }) {
  const article = useQuery(useTRPC().articles.get.queryOptions({ id }));
  useTitle(article.data?.title);
  if (article.isLoadingError)
    return <Fault message={refusalOf(article.error).message} onRetry={() => void article.refetch()} />;
  return article.data ? <OpenArticle article={article.data} /> : <Waiting />;
}

function OpenArticle({ article }: { article: Article }) {
  const router = useRouter();
  const tell = useToast();
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [picked, setPicked] = useState<Span | null>(null);
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState(false);
  const mayAdd = article.allowed.includes("claim.add");
  const cursor = useWordCursor(article.text, mayAdd && !adding, setPicked);

  const deciding = useProposals(article, currentId, setCurrentId);
  const beside = useRef<HTMLDivElement>(null);
  useStops({ stops: [...deciding.proposals, ...article.claims], currentId, onCurrent: setCurrentId, beside });
  const claimId = deciding.current ? deciding.current.claimId : currentId;
  useKeys("enter", () => !cursor.moving && claimId && !adding && router.push(`/claims/${claimId}`), {
    enabled: !adding && !editing,
  });
  const { choose } = useChooseSpeaker();
  const open = article.allowed.includes("claim.attribute") && article.claims.find(({ id }) => id === currentId);
  useCandidateKeys((place) => open && void choose(open, place));
  useKeys("n", () => mayAdd && picked && setAdding(true), { preventDefault: true });
  const close = (added: string | null) => {
    setAdding(false);
    if (!added) return;
    tell("Claim added.");
    setPicked(null);
    setCurrentId(added);
  };

  // What is gone is marked as the claim that it is; what is new or moved, as it would be.
  const proposed = deciding.current?.finding ? deciding.current : null;
  return (
    <div className="grid md:h-full md:min-h-0 md:grid-cols-[minmax(0,1fr)_minmax(320px,38%)]">
      <ArticleText
        article={article}
        currentId={currentId}
        proposed={proposed}
        openId={proposed?.id ?? claimId}
        picking={{
          may: mayAdd,
          picked,
          moving: cursor.moving,
          onBegin: cursor.begin,
          onPick: setPicked,
          onAdd: () => setAdding(true),
        }}
        onOpen={setCurrentId}
      >
        <ArticleNotes article={article} proposed={deciding.proposals.length} onEdit={() => setEditing(true)} />
      </ArticleText>
      <BesideText article={article} deciding={deciding} currentId={currentId} onCurrent={setCurrentId} ref={beside} />
      {adding && picked ? <AddClaimDialog article={article} span={picked} onClose={close} /> : null}
      {editing ? <EditDetailsDialog article={article} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}

type BesideProps = {
  article: Article;
  deciding: ReturnType<typeof useProposals>;
  currentId: string | null;
  onCurrent: (id: string | null) => void;
  ref: RefObject<HTMLDivElement | null>;
};

/** Lists the article's proposals and claims beside its text. */
function BesideText({ article, deciding, currentId, onCurrent, ref }: BesideProps) {
  const { claims } = article;
  const { proposals } = deciding;
  return (
    <div ref={ref} className="md:min-h-0 md:overflow-auto">
      <ProposalsPanel
        text={article.text}
        proposals={proposals}
        claims={claims}
        currentId={currentId}
        busy={deciding.busy}
        onCurrent={onCurrent}
        onTake={(proposal) => void deciding.take(proposal)}
        onDismiss={(proposal) => void deciding.dismiss(proposal)}
        onTakeAllNew={() => void deciding.takeAllNew()}
      />
      {proposals.length > 0 && claims.length > 0 ? (
        <h2 className="eyebrow px-4 pt-4 pb-2 md:px-5">
          Claims · <span className="num">{claims.length}</span>
        </h2>
      ) : null}
      <ArticleClaims
        claims={claims}
        read={article.unread === null}
        mayChoose={article.allowed.includes("claim.attribute")}
        currentId={currentId}
        onCurrent={onCurrent}
      />
    </div>
  );
}
