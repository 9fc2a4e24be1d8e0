/** That an article's date is doubtful, why, and saying that it is right. */
"use client";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";

type Article = Outputs["articles"]["get"];

export function DateDoubt({ article }: { article: Article }) {
  const { id, version, publishedOn, dateDoubt } = article;
  const tell = useToast();
  const edit = useChange(useTRPC().articles.edit.mutationOptions());
  if (dateDoubt === null) return null;
  const confirm = async () => {
    if ((await edit.run({ id, version, details: { publishedOn } })).ok) tell("Date confirmed.");
  };
  return (
    <div role="note" className="mt-2 border-l-[3px] border-warn pl-3 font-sans text-note">
      <p dir="auto" className="text-warn">
        {dateDoubt}
      </p>
      {article.allowed.includes("article.edit") ? (
        <Button tone="quiet" className="-ml-1.5" busy={edit.busy} onClick={() => void confirm()}>
          Confirm the date
        </Button>
      ) : null}
    </div>
  );
}
