/**
 * The claim screen: the article with this claim marked on the left, everything that the desk knows about it on the
 * right.
 */
"use client";
import { useQuery } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useQueryStates } from "nuqs";
import { type RefObject, useEffect, useRef } from "react";
import { keepPlace } from "@/app/_desk/claims/use-row-place";
import { useTitle } from "@/app/_desk/frame/use-title";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { claimParams, claimQuery } from "@/app/_params/claim-params";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Fault, Waiting } from "@/app/_ui/empty";
import { isOnScreen } from "@/app/_ui/focused";
import { BackToList } from "./back-to-list";
import { ClaimArticle } from "./claim-article";
import { ClaimPanel } from "./claim-panel";
import { usePlace } from "./use-place";
import { useSteps } from "./use-steps";

export function ClaimScreen({ id: firstId }: { id: string }) {
  const api = useTRPC();
  const router = useRouter();
  const id = idIn(usePathname()) ?? firstId;
  const [params] = useQueryStates(claimParams);
  const claim = useQuery(api.claims.get.queryOptions({ id }));
  const articleId = claim.data?.articleId;
  const article = useQuery(
    api.articles.get.queryOptions({ id: articleId ?? "" }, { enabled: articleId !== undefined }),
  );
  useTitle(claim.data?.statement);
  const panel = useRef<HTMLDivElement>(null);
  useTopOfClaim(panel, id, claim.data?.id);

  const list = `/claims${claimQuery(params)}`;
  const place = usePlace(params, id);
  const open = (claimId: string) =>
    // Navigates without a server request: the screen is the same, and the queries bring everything about the other
    // claim.
    window.history.pushState(null, "", `/claims/${claimId}${claimQuery(params)}`);
  const steps = useSteps({ params, id, open });
  useKeys("o", () => articleId && router.push(`/articles/${articleId}`));
  const keepPlaceHere = () => keepPlace(id);
  useKeys("esc", () => {
    keepPlaceHere();
    router.push(list);
  });

  if (claim.isLoadingError)
    return <Fault message={refusalOf(claim.error).message} onRetry={() => void claim.refetch()} />;
  return (
    <div className="grid md:h-full md:min-h-0 md:grid-cols-[minmax(0,1fr)_minmax(400px,46%)] lg:grid-cols-[minmax(0,1.15fr)_minmax(440px,.85fr)] xl:grid-cols-[minmax(0,1.3fr)_700px]">
      <ClaimArticle article={article.data} claimId={id} onOpen={open} />
      <div ref={panel} className="order-1 min-w-0 md:order-2 md:min-h-0 md:overflow-auto">
        {claim.data ? (
          <ClaimPanel
            key={claim.data.id}
            claim={claim.data}
            settled={!claim.isFetching}
            {...steps}
            way={<BackToList params={params} place={place} onGo={keepPlaceHere} />}
          />
        ) : (
          <Waiting />
        )}
      </div>
    </div>
  );
}

/** Returns the claim in the address; null if another screen is about to open. */
function idIn(path: string): string | null {
  const id = /^\/claims\/([^/]+)$/u.exec(path)?.[1];
  return id ? decodeURIComponent(id) : null;
}

/** Starts another claim at its top, with the focus, so that the next key and screen readers start there. */
function useTopOfClaim(panel: RefObject<HTMLDivElement | null>, id: string, shownId: string | undefined): void {
  const lastShown = useRef(id);
  useEffect(() => {
    if (shownId !== id || (shownId === lastShown.current && !isOnScreen())) return;
    lastShown.current = id;
    for (const scrolls of [panel.current, panel.current?.closest("main")]) scrolls?.scrollTo({ top: 0 });
    panel.current?.querySelector<HTMLElement>("[data-statement]")?.focus({ preventScroll: true });
  }, [panel, id, shownId]);
}
