/** Reading the article again with the extractor in use, and what came of it. */
"use client";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { useToast } from "@/app/_ui/toasts/toasts";

export function ExtractAgain({ articleId, label = "Re-extract" }: { articleId: string; label?: string }) {
  const api = useTRPC();
  const tell = useToast();
  const extract = useChange(api.articles.extractAgain.mutationOptions());
  const run = async () => {
    const outcome = await extract.run({ id: articleId });
    if (!outcome.ok) return;
    const { new: added, gone, moved, engine, unread } = outcome.output;
    const parts = [added ? `${added} new` : "", gone ? `${gone} gone` : "", moved ? `${moved} moved` : ""].filter(
      Boolean,
    );
    const nothing = unread ?? `${engine} would change nothing here.`;
    tell(parts.length === 0 ? nothing : `Proposed: ${parts.join(", ")}.`);
  };
  return (
    <Button tone="quiet" busy={extract.busy} onClick={() => void run()}>
      {extract.busy ? "Re-extracting…" : label}
    </Button>
  );
}
