/** The graph of claims and links, and the same as a table. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Fault, Waiting } from "@/app/_ui/empty";
import { LeftOut } from "./left-out";
import { Legend } from "./legend";
import type { About } from "./link-kinds";
import { LinksTable } from "./links-table";
import { NoLinks } from "./no-links";
import { Picture } from "./picture";

export function GraphBody({ about, isTable }: { about: About; isTable: boolean }) {
  const api = useTRPC();
  const query = useQuery(api.relations.graph.queryOptions(about, { placeholderData: keepPreviousData }));
  if (query.isLoadingError)
    return <Fault message={refusalOf(query.error).message} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Waiting />;
  const { claims, links, width, height } = query.data;
  if (links.length === 0) return <NoLinks about={about} />;
  return (
    <section aria-label={isTable ? "Table" : "Graph"} className="max-w-[1200px]">
      <LeftOut {...query.data} about={about} />
      {isTable ? (
        <LinksTable claims={claims} links={links} />
      ) : (
        <>
          <div className="edge pt-3">
            <Legend links={links} />
          </div>
          <Picture
            label="Graph"
            claims={claims}
            links={links}
            width={width}
            height={height}
            focus={about.claim}
            labelled
          />
        </>
      )}
    </section>
  );
}
