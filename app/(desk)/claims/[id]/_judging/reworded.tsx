/** Tells a reviewer that the statement was reworded while they judged it, and highlights the change. */
"use client";
import { diffWordsWithSpace } from "diff";
import { Button } from "@/app/_ui/button";
import { Marked } from "@/app/_ui/toasts/said";

export function Reworded({ from, to, onSeen }: { from: string; to: string; onSeen: () => void }) {
  const runs = diffWordsWithSpace(from, to)
    .filter((part) => !part.removed)
    .map((part) => ({ text: part.value, hit: part.added }));
  return (
    <div role="alert" className="grid justify-items-start gap-2 rounded-m border border-warn bg-warn-wash p-3">
      <p className="text-note font-medium text-warn">
        This claim was reworded while you were judging it. Your review is still here; read the new wording first.
      </p>
      <p dir="auto" className="said text-[16px] leading-normal">
        <Marked runs={runs} />
      </p>
      <Button onClick={onSeen}>Judge the new wording</Button>
    </div>
  );
}
