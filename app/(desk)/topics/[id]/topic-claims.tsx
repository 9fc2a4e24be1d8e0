/** The claims of a topic: the rows of the claims list, with what can be done with the selected ones. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ClaimRows } from "@/app/_desk/claims/claim-rows";
import { ListFoot } from "@/app/_desk/claims/list-foot";
import { SORT_WORDS } from "@/app/_desk/claims/sort-words";
import { useClaimList } from "@/app/_desk/claims/use-claim-list";
import { claimQuery } from "@/app/_params/claim-params";
import { useTRPC } from "@/app/_trpc/client";
import { Empty, Fault, Waiting } from "@/app/_ui/empty";
import { focusScreen } from "@/app/_ui/focused";
import { lazy } from "@/app/_ui/lazy";
import { Link } from "@/app/_ui/link";
import { CLAIM_SORTS, type ClaimSort } from "@/server/domain/claims/claim";
import { claimsInTopic } from "./claims-in-topic";
import type { Topic } from "./open-topic";

const BulkBar = lazy(() => import("@/app/_desk/claims/bulk-bar").then((part) => part.BulkBar));

const NONE: ReadonlySet<string> = new Set();

export function TopicClaims({ topic }: { topic: Topic }) {
  const [sort, setSort] = useState<ClaimSort>("newest");
  const [selected, setSelected] = useState(NONE);
  const list = useClaimList(claimsInTopic(topic.id, sort));
  const column = useRef<HTMLDivElement>(null);
  const query = claimQuery({ topic: [topic.id], sort });
  const allowed = useQuery(useTRPC().desk.overview.queryOptions()).data?.allowed ?? [];
  const maySelect = allowed.includes("claim.gather");
  const toList = () => {
    const row = column.current?.querySelector<HTMLElement>("[aria-current] a");
    if (row) row.focus();
    else focusScreen();
  };
  if (list.fault) return <Fault {...list.fault} />;
  if (list.pending) return <Waiting />;
  if (list.claims.length === 0) return topic.removedAt === null ? <NoClaims topic={topic} may={maySelect} /> : null;
  return (
    <section
      ref={column}
      aria-label="Claims in this topic"
      className="flex h-[max(60dvh,24rem)] min-h-0 min-w-0 flex-col lg:h-auto lg:flex-1"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line edge py-2 text-note">
        <select
          aria-label="Order"
          className="field w-auto! py-1! text-note"
          value={sort}
          onChange={(event) => setSort(event.target.value as ClaimSort)}
        >
          {CLAIM_SORTS.map((one) => (
            <option key={one} value={one}>
              {SORT_WORDS[one]}
            </option>
          ))}
        </select>
        <Link href={`/claims${query}`} className="text-pencil underline underline-offset-4">
          Search and filter them
        </Link>
      </div>
      <ClaimRows
        claims={list.claims}
        query={query}
        selected={selected}
        onSelect={maySelect ? setSelected : null}
        onEnd={list.loadMore}
        dimmed={list.outdated}
      />
      {list.nextPageFault ? <Fault {...list.nextPageFault} /> : null}
      {selected.size > 0 ? (
        <BulkBar
          selected={selected}
          listed={list.claims}
          filter={{ topic: [topic.id] }}
          total={topic.counts.claims}
          onLeave={toList}
          onDone={() => {
            setSelected(NONE);
            toList();
          }}
        />
      ) : (
        <ListFoot maySelect={maySelect} query={query} total={topic.counts.claims} />
      )}
    </section>
  );
}

function NoClaims({ topic, may }: { topic: Topic; may: boolean }) {
  return (
    <Empty title="No claims in this topic yet">
      {may ? (
        <p>
          In the{" "}
          <Link href="/claims" className="text-pencil underline underline-offset-4">
            list of claims
          </Link>
          , select some with <kbd>x</kbd> and put them into “<bdi>{topic.name}</bdi>”; or open one and press{" "}
          <kbd>i</kbd>.
        </p>
      ) : (
        <p>Reviewers put claims into it.</p>
      )}
    </Empty>
  );
}
