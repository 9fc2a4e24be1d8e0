/** A statement: what was said, by whom, through whom, and every place where it was reported. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTitle } from "@/app/_desk/frame/use-title";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Fault, Waiting } from "@/app/_ui/empty";
import { countWords } from "@/server/domain/words/counted";
import { SightingItem } from "./sighting-item";
import { StatementHead } from "./statement-head";

export function StatementScreen({ id }: { id: string }) {
  const api = useTRPC();
  const router = useRouter();
  const query = useQuery(api.statements.get.queryOptions({ id }));
  const [reached, setReached] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useTitle(query.data?.statement);
  const sightings = query.data?.sightings ?? [];
  const at = Math.max(
    0,
    sightings.findIndex((one) => one.id === reached),
  );
  const go = (to: number) => {
    const next = sightings[Math.max(0, Math.min(sightings.length - 1, to))];
    if (!next) return;
    setReached(next.id);
    list.current?.querySelector<HTMLElement>(`[data-sighting="${next.id}"]`)?.focus();
  };
  useKeys("j, down", () => go(reached === null ? 0 : at + 1), { preventDefault: true });
  useKeys("k, up", () => go(at - 1), { preventDefault: true });
  useKeys("enter", () => reached && router.push(`/claims/${reached}`));
  if (query.isLoadingError)
    return <Fault message={refusalOf(query.error).message} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Waiting />;
  const { leftOut, rulings } = query.data;
  return (
    <>
      <StatementHead statement={query.data} />
      <ul ref={list} aria-label="Sightings">
        {sightings.map((sighting) => (
          <SightingItem
            key={sighting.id}
            sighting={sighting}
            ruling={rulings[0] ?? null}
            current={sighting.id === reached}
            onReach={() => setReached(sighting.id)}
          />
        ))}
      </ul>
      {leftOut > 0 ? (
        <p className="edge py-4 text-note text-soft">
          These are the earliest {countWords(sightings.length)}. {countWords(leftOut)} later ones are not shown.
        </p>
      ) : null}
    </>
  );
}
