/** Tells a person who is writing a review that the claim's workflow state no longer accepts one. */
import { Button } from "@/app/_ui/button";
import type { OpenClaim } from "../open-claim";

export function Overtaken({ workflow, onDiscard }: { workflow: OpenClaim["workflow"]; onDiscard: () => void }) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 text-note text-warn">
      This claim is {workflow} now, so you cannot send your review. What you wrote is kept here.
      <Button tone="quiet" onClick={onDiscard}>
        Discard it
      </Button>
    </div>
  );
}
