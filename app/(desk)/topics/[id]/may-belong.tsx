/** Lists claims that may belong to the topic, each with the reason; keys add or dismiss the first. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePutBack } from "@/app/_desk/history/use-put-back";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Day } from "@/app/_ui/day";
import { Link } from "@/app/_ui/link";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import { counted, countWords } from "@/server/domain/words/counted";
import { langOf } from "@/server/languages/lang-of";
import type { Topic } from "./open-topic";

type Answer = Outputs["topics"]["mayBelong"];
type Claim = Answer["claims"][number];

export function MayBelong({ topic }: { topic: Topic }) {
  const { data } = useQuery(
    // Not batched: the claims of the topic need not wait for it.
    useTRPC().topics.mayBelong.queryOptions({ id: topic.id }, { trpc: { context: { skipBatch: true } } }),
  );
  const { gone, add, dismiss } = useDecisions(topic);
  const claims = (data?.claims ?? []).filter(({ id }) => !gone.has(id));
  return (
    <section
      aria-label="May belong here"
      className="border-t border-line lg:min-h-0 lg:overflow-auto lg:border-t-0 lg:border-l"
    >
      <h2 className="eyebrow edge pt-5 pb-2">May belong here</h2>
      {data && claims.length === 0 ? (
        <p className="edge pb-4 text-note text-soft">No other claim is linked to these, or shares their words.</p>
      ) : null}
      <ul>
        {claims.map((claim, at) => (
          <Candidate
            key={claim.id}
            claim={claim}
            isFirst={at === 0}
            onAdd={data?.allowed.includes("claim.gather") ? () => void add(claim) : null}
            onDismiss={data?.allowed.includes("topic.dismiss") ? () => void dismiss(claim) : null}
          />
        ))}
      </ul>
      {data ? <LeftOut {...data} /> : null}
    </section>
  );
}

function LeftOut({ leftOut, weighed, of }: Answer) {
  if (leftOut === 0 && weighed === of) return null;
  return (
    <p className="edge py-3 text-small text-soft">
      {leftOut > 0 ? `${counted(leftOut, "less likely claim")} more. ` : ""}
      {weighed < of ? `Compared with the newest ${countWords(weighed)} of the topic’s ${counted(of, "claim")}.` : ""}
    </p>
  );
}

type CandidateProps = {
  claim: Claim;
  isFirst: boolean;
  onAdd: (() => void) | null;
  onDismiss: (() => void) | null;
};

function Candidate({ claim, isFirst, onAdd, onDismiss }: CandidateProps) {
  const { id, statement, speakers, publisher, articleTitle, publishedOn, reason } = claim;
  return (
    <li className="grid gap-1 border-b border-line edge py-3 text-note [overflow-wrap:anywhere]">
      <Link
        href={`/claims/${id}`}
        dir="auto"
        lang={langOf(statement)}
        className="said text-[15px] leading-[1.4] hover:underline"
      >
        {statement}
      </Link>
      <span className="flex flex-wrap gap-x-2.5 text-soft">
        {speakers.length > 0 ? <b className="font-semibold text-ink">{speakers.join(", ")}</b> : null}
        <span dir="auto">{publisher ?? articleTitle}</span>
        <Day on={publishedOn} />
      </span>
      <p dir="auto" className="text-soft">
        {reason}
      </p>
      <div className="-ml-1.5 flex gap-1">
        {onAdd ? <Press hotkey={isFirst ? "y" : null} words="Add" statement={statement} onPress={onAdd} /> : null}
        {onDismiss ? (
          <Press hotkey={isFirst ? "n" : null} words="Dismiss" statement={statement} onPress={onDismiss} />
        ) : null}
      </div>
    </li>
  );
}

type PressProps = { hotkey: string | null; words: string; statement: string; onPress: () => void };

function Press({ hotkey, words, statement, onPress }: PressProps) {
  const label = `${words}: ${statement}`;
  return hotkey ? (
    <KeyButton tone="quiet" hotkey={hotkey} aria-label={label} onClick={onPress}>
      {words}
    </KeyButton>
  ) : (
    <Button tone="quiet" aria-label={label} onClick={onPress}>
      {words}
    </Button>
  );
}

/** Adds or dismisses a claim, which leaves the list at once, and offers to undo it. */
function useDecisions(topic: Topic) {
  const api = useTRPC();
  const tell = useToast();
  const gather = useChange(api.claims.gather.mutationOptions());
  const dismissal = useChange(api.topics.dismiss.mutationOptions());
  const putBack = usePutBack();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const hide = (id: string) => setGone((before) => new Set([...before, id]));
  const show = (id: string) => setGone((before) => new Set([...before].filter((one) => one !== id)));
  const otherwise = "This claim was changed since. Its history has it.";
  const add = async ({ id }: Claim) => {
    hide(id);
    const { ok } = await gather.run({ id, add: [{ id: topic.id }] });
    show(id);
    const undo = () => void putBack({ subjectType: "claim", subjectId: id, action: "claim.gather", otherwise });
    if (ok) tell("Added to the topic.", { undo });
  };
  const dismiss = async ({ id }: Claim) => {
    hide(id);
    const { ok } = await dismissal.run({ id: topic.id, claimId: id });
    show(id);
    const of = { subjectType: "topic", subjectId: topic.id, claimId: id, action: "topic.dismiss" } as const;
    if (ok) tell("Dismissed: not suggested for this topic again.", { undo: () => void putBack({ ...of, otherwise }) });
  };
  return { gone, add, dismiss };
}
