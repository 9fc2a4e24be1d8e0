/** Shows by which weights links are suggested, and learns them from what the desk decided. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Button } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { Moment } from "@/app/_ui/moment";
import { ProgressBar } from "@/app/_ui/progress-bar";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import { counted, countWords } from "@/server/domain/words/counted";

type Learning = Outputs["relations"]["learning"];

export function LinksPart() {
  const api = useTRPC();
  const tell = useToast();
  const query = useQuery(api.relations.learning.queryOptions());
  const learn = useChange(api.relations.learn.mutationOptions());
  const forget = useChange(api.relations.forget.mutationOptions());
  if (query.isLoadingError) return <p className="text-note text-bad">{refusalOf(query.error).message}</p>;
  if (!query.data) return <p className="text-note text-soft">Loading…</p>;
  const { inUse, allowed, decided, fewest } = query.data;
  const learnNow = async () => {
    if ((await learn.run({})).ok) tell("Links are now suggested by what the desk decided.");
  };
  const forgetNow = async ({ id, version }: NonNullable<Learning["inUse"]>) => {
    if ((await forget.run({ id, version })).ok) tell("Links are suggested by the built-in weights again.");
  };
  return (
    <>
      <InUse inUse={inUse} />
      <Progress learning={query.data} />
      {allowed.includes("model.manage") ? (
        <div className="flex flex-wrap gap-2">
          <Button busy={learn.busy} disabled={decided < fewest} onClick={() => void learnNow()}>
            {inUse ? "Learn again" : "Learn from the decisions"}
          </Button>
          {inUse ? (
            <Button tone="quiet" busy={forget.busy} onClick={() => void forgetNow(inUse)}>
              Go back to the built-in weights
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function InUse({ inUse }: Pick<Learning, "inUse">) {
  if (!inUse)
    return (
      <p className="text-note text-soft">
        <Link href="/contradictions?show=suggested" className="text-pencil underline underline-offset-4">
          Suggested links
        </Link>{" "}
        come from the weights that are built in.
      </p>
    );
  const { confirmed, decisions, rightBefore, rightAfter, learnedAt } = inUse;
  return (
    <div className="grid gap-2 text-note text-soft">
      <p>
        Suggested links come from what the desk taught with {counted(decisions, "decision")}, since{" "}
        <Moment at={learnedAt} />.
      </p>
      <p>
        On decisions that were held out while learning, of the {counted(confirmed, "likeliest pair")}{" "}
        <b className="font-semibold text-ink">{countWords(rightAfter)}</b> had been confirmed; by the built-in weights{" "}
        {countWords(rightBefore)}.
      </p>
    </div>
  );
}

function Progress({ learning: { decided, fewest, inUse } }: { learning: Learning }) {
  const since = inUse ? decided - inUse.decisions : decided;
  if (decided >= fewest)
    return (
      <p className="text-note text-soft">
        {inUse
          ? `${counted(Math.max(0, since), "link")} decided since then.`
          : `${counted(decided, "suggested link")} decided: enough to learn from.`}{" "}
        What is learned is put to use only if it does better on decisions that are held out.
      </p>
    );
  return (
    <div className="grid gap-1.5 text-note text-soft">
      <ProgressBar label="Decided links" done={decided} total={fewest} />
      <p>
        {countWords(decided)} of {countWords(fewest)} suggested links decided. From then on Stet can learn which links
        this desk confirms.
      </p>
    </div>
  );
}
