/** Steps to the previous and next claim of the list, by j, k and the buttons, and prefetches both. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { type Steps, stepsFrom, type Walk, withStep } from "@/app/_desk/keyboard/walk";
import { useClaimAhead } from "@/app/_desk/use-claim-ahead";
import { type ClaimParams, claimInput, claimQuery } from "@/app/_params/claim-params";
import { useTRPC } from "@/app/_trpc/client";

const NOWHERE: Steps = { previous: null, next: null };

type Given = { params: ClaimParams; id: string; open: (id: string) => void };

/** Null if there is no such step. Claims that were passed on the way keep their positions. */
export function useSteps({ params, id, open }: Given): Record<keyof Steps, (() => void) | null> {
  const api = useTRPC();
  const ahead = useClaimAhead();
  const neighbours = useQuery(api.claims.neighbours.queryOptions({ ...claimInput(params), id }, { retry: false }));
  const list = claimQuery(params);
  const [walk, setWalk] = useState<{ list: string; claims: Walk }>({ list, claims: [] });
  const passed = walk.list === list ? walk.claims : [];
  const steps = stepsFrom(passed, id, neighbours.data ?? NOWHERE);
  const stepTo = (side: keyof Steps) => {
    const to = steps[side];
    if (to === null) return null;
    return () => {
      setWalk({ list, claims: withStep(passed, id, to, side) });
      open(to);
    };
  };
  const [previous, next] = [stepTo("previous"), stepTo("next")];
  useKeys("j", () => next?.());
  useKeys("k", () => previous?.());
  useEffect(() => {
    for (const near of [neighbours.data?.next, neighbours.data?.previous]) if (near) ahead(near);
  }, [neighbours.data, ahead]);
  return { previous, next };
}
