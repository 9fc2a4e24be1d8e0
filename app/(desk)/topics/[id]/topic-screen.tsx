/** One topic: its name and note, what is counted in it, its claims, and what leads on from it. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTitle } from "@/app/_desk/frame/use-title";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Fault, Waiting } from "@/app/_ui/empty";
import { lazy } from "@/app/_ui/lazy";
import { MayBelong } from "./may-belong";
import { TopicClaims } from "./topic-claims";
import { TopicHead } from "./topic-head";

const TopicDialog = lazy(() => import("../topic-dialog").then((part) => part.TopicDialog));

export function TopicScreen({ id }: { id: string }) {
  const query = useQuery(useTRPC().topics.get.queryOptions({ id }));
  const [editing, setEditing] = useState(false);
  const topic = query.data;
  useTitle(topic?.name ?? "Topic");
  if (query.isLoadingError)
    return <Fault message={refusalOf(query.error).message} onRetry={() => void query.refetch()} />;
  if (!topic) return <Waiting />;
  const suggests = topic.removedAt === null && topic.counts.claims > 0;
  return (
    <div className="flex min-h-full flex-col lg:h-full lg:min-h-0">
      <TopicHead topic={topic} onEdit={() => setEditing(true)} />
      {/* The claims, and beside or below them what may belong to them. */}
      <div
        className={`grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] content-start lg:content-stretch ${suggests ? "lg:grid-cols-[minmax(0,1fr)_minmax(300px,380px)]" : ""}`}
      >
        <div className="flex min-h-0 min-w-0 flex-col">
          <TopicClaims topic={topic} />
        </div>
        {suggests ? <MayBelong topic={topic} /> : null}
      </div>
      {editing ? <TopicDialog topic={topic} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}
