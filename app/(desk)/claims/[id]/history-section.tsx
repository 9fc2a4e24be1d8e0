/** Lists everything that happened to this claim, newest first. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { HistoryLines } from "@/app/_desk/history/history-lines";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { type OpenClaim, SECTION } from "./open-claim";

export function HistorySection({ claim }: { claim: OpenClaim }) {
  const api = useTRPC();
  const [most, setMost] = useState(5);
  const history = useQuery(api.history.list.queryOptions({ claimId: claim.id, limit: most }));
  return (
    <section className={SECTION} aria-label="History">
      <h3 className="eyebrow">History</h3>
      {history.data?.lines.length === 0 ? (
        <p className="text-note text-soft">Nothing has happened to this claim yet.</p>
      ) : null}
      <HistoryLines lines={history.data?.lines ?? []} />
      {history.data?.next ? (
        <div>
          <Button tone="quiet" className="-ml-1.5" onClick={() => setMost(Math.min(200, most + 50))}>
            Older
          </Button>
        </div>
      ) : null}
    </section>
  );
}
