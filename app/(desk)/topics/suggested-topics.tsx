/** Lists groups of linked claims that may be topics, each under a name to edit; a key makes a topic of the first. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { useToast } from "@/app/_ui/toasts/toasts";
import type { Outputs } from "@/server/api/root";
import { LONGEST_NAME } from "@/server/domain/topic";
import { counted, countWords } from "@/server/domain/words/counted";
import { langOf } from "@/server/languages/lang-of";

type Group = Outputs["topics"]["suggested"]["groups"][number];

/** How many statements of a group are shown. */
const SHOWN = 3;

/** `open` unfolds the list at first. Nothing if there are no such groups. */
export function SuggestedTopics({ open }: { open: boolean }) {
  const { data } = useQuery(
    // Not batched: the list of topics need not wait for it.
    useTRPC().topics.suggested.queryOptions({}, { trpc: { context: { skipBatch: true } } }),
  );
  const [unfolded, setUnfolded] = useState(open);
  if (!data || data.groups.length === 0) return null;
  const { groups, leftOut, cut, allowed } = data;
  const may = allowed.includes("topic.add");
  return (
    <details
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
      className="border-b border-line text-note"
    >
      <summary className="edge py-2.5 text-pencil underline-offset-4 hover:underline">
        <span className="num">{countWords(groups.length)}</span>{" "}
        {groups.length === 1 ? "group of linked claims may be a topic" : "groups of linked claims may be topics"}
      </summary>
      <ul aria-label="Suggested topics">
        {groups.map((group, at) => (
          <GroupItem key={group.claims[0]?.id} group={group} hotkey={unfolded && at === 0 ? "y" : null} may={may} />
        ))}
        {leftOut > 0 || cut ? (
          <li className="edge py-2.5 text-soft">
            {leftOut > 0
              ? `These are the largest; ${counted(leftOut, "smaller group")} more appear as you take these. `
              : ""}
            {cut ? "Only the strongest links were looked at." : ""}
          </li>
        ) : null}
      </ul>
    </details>
  );
}

function GroupItem({ group, hotkey, may }: { group: Group; hotkey: string | null; may: boolean }) {
  const tell = useToast();
  const { run, busy } = useChange(useTRPC().topics.add.mutationOptions());
  const [name, setName] = useState(group.name);
  const shown = group.claims.slice(0, SHOWN);
  const more = group.claims.length - shown.length;
  const take = async () => {
    const added = await run({ name, claimIds: group.claims.map(({ id }) => id) });
    if (added.ok)
      tell(`“${name.trim()}” is a topic now, with ${counted(group.claims.length - added.output.passedOver, "claim")}.`);
  };
  const given = { busy, disabled: name.trim() === "", onClick: () => void take() };
  return (
    <li className="grid gap-2 border-t border-line edge py-3">
      <form
        className="flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (!given.disabled) void take();
        }}
      >
        {may ? (
          <input
            aria-label="Name of the topic"
            dir="auto"
            className="field said min-w-0 flex-[1_1_16rem] text-[16px]! md:max-w-[56ch]"
            maxLength={LONGEST_NAME}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        ) : (
          <span dir="auto" className="said text-[16px]">
            {group.name}
          </span>
        )}
        <span className="num text-soft">{counted(group.claims.length, "claim")}</span>
        {may && hotkey ? (
          <KeyButton {...given} hotkey={hotkey}>
            Make it a topic
          </KeyButton>
        ) : null}
        {may && !hotkey ? <Button {...given}>Make it a topic</Button> : null}
      </form>
      <ul className="grid max-w-[76ch] gap-1 [overflow-wrap:anywhere]">
        {shown.map(({ id, statement }) => (
          <li key={id}>
            <Link
              href={`/claims/${id}`}
              dir="auto"
              lang={langOf(statement)}
              className="said text-[15px] text-soft hover:underline"
            >
              {statement}
            </Link>
          </li>
        ))}
        {more > 0 ? <li className="text-soft">and {counted(more, "more claim")}</li> : null}
      </ul>
    </li>
  );
}
