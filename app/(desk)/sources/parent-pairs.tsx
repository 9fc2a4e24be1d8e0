/** Lists suggested parent bodies with the reason for each; one key accepts the first suggestion, another dismisses it. */
"use client";
import { useState } from "react";
import { usePutBack } from "@/app/_desk/history/use-put-back";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import { countWords } from "@/server/domain/words/counted";
import { usePlacing } from "./use-placing";

type Answer = Outputs["sources"]["possibleParents"];
type Pair = Answer["pairs"][number];
type Decisions = ReturnType<typeof useParentDecisions>;

/** Accepts or dismisses a pair, which leaves the list at once, and offers to undo it. */
export function useParentDecisions(answer: Answer | undefined) {
  const tell = useToast();
  const dismissal = useChange(useTRPC().sources.dismissParent.mutationOptions());
  const putBack = usePutBack();
  const { place } = usePlacing({ quiet: false });
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const without = async (pair: Pair, work: () => Promise<unknown>) => {
    setGone((before) => new Set([...before, keyOf(pair)]));
    await work();
    setGone((before) => new Set([...before].filter((one) => one !== keyOf(pair))));
  };
  const dismiss = async ({ part, parent }: Pair) => {
    const { ok } = await dismissal.run({ id: part.id, parent: parent.id });
    const of = { subjectType: "source", subjectId: part.id, action: "source.dismiss parent" } as const;
    const undo = () => void putBack({ ...of, otherwise: "This source was changed since. Its history has it." });
    if (ok) tell("Dismissed: not suggested again.", { undo });
  };
  return {
    pairs: (answer?.pairs ?? []).filter((pair) => !gone.has(keyOf(pair))),
    leftOut: (answer?.total ?? 0) - (answer?.pairs.length ?? 0),
    accept: answer?.allowed.includes("source.edit")
      ? (pair: Pair) => void without(pair, () => place(pair.part, pair.parent))
      : null,
    dismiss: answer?.allowed.includes("source.dismiss parent")
      ? (pair: Pair) => void without(pair, () => dismiss(pair))
      : null,
  };
}

const keyOf = ({ part, parent }: Pair) => `${part.id} ${parent.id}`;

/** `keyed` is whether the keys work, as they do not while the list is folded. */
export function ParentPairs({ decisions, keyed }: { decisions: Decisions; keyed: boolean }) {
  const { pairs, leftOut, accept, dismiss } = decisions;
  return (
    <ul aria-label="May be part of another">
      {pairs.map((pair, at) => (
        <ParentPair key={keyOf(pair)} pair={pair} keyed={keyed && at === 0} accept={accept} dismiss={dismiss} />
      ))}
      {leftOut > 0 ? (
        <li className="border-t border-line py-2 text-note text-soft">
          <span className="num">{countWords(leftOut)}</span> more appear as you decide on these.
        </li>
      ) : null}
    </ul>
  );
}

type PairProps = Pick<Decisions, "accept" | "dismiss"> & { pair: Pair; keyed: boolean };

function ParentPair({ pair, keyed, accept, dismiss }: PairProps) {
  const { part, parent, why } = pair;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2.5 first:border-t-0">
      <div className="min-w-0 flex-[1_1_240px] text-note [overflow-wrap:anywhere]">
        <p>
          <Named source={part} /> <span className="text-soft">may be part of</span> <Named source={parent} />
        </p>
        <p dir="auto" className="text-soft first-letter:uppercase">
          {why}
        </p>
      </div>
      <div className="-mx-1.5 flex flex-wrap gap-1">
        {accept ? <Press hotkey={keyed ? "y" : null} words="Accept" pair={pair} onPress={accept} /> : null}
        {dismiss ? <Press hotkey={keyed ? "n" : null} words="Dismiss" pair={pair} onPress={dismiss} /> : null}
      </div>
    </li>
  );
}

function Named({ source }: { source: Pair["parent"] }) {
  return (
    <Link href={`/sources/${source.id}`} className="font-semibold hover:underline">
      <bdi>{source.name}</bdi>
    </Link>
  );
}

type PressProps = { hotkey: string | null; words: string; pair: Pair; onPress: (pair: Pair) => void };

function Press({ hotkey, words, pair, onPress }: PressProps) {
  const label = `${words}: ${pair.part.name} is part of ${pair.parent.name}`;
  const given = { tone: "quiet", "aria-label": label, onClick: () => onPress(pair) } as const;
  return hotkey ? (
    <KeyButton {...given} hotkey={hotkey}>
      {words}
    </KeyButton>
  ) : (
    <Button {...given}>{words}</Button>
  );
}
