/** Shows the topics that the claim is in, and puts it into others: a name that no topic has makes a new one. */
"use client";
import { TopicInput } from "@/app/_desk/fields/topic-input";
import { gathered, ofOne } from "@/app/_desk/live/claim-updates";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import type { OpenClaim } from "../open-claim";
import { LabelRow } from "./label-row";

export function TopicsRow({ claim }: { claim: OpenClaim }) {
  const api = useTRPC();
  const { run } = useChange(api.claims.gather.mutationOptions(), {
    optimistic: ({ id, add, remove }) => ofOne(id, gathered(add ?? [], remove)),
  });
  return (
    <LabelRow
      title="Topics"
      what="topic"
      hotkey="i"
      labels={claim.topics.map(({ id, name }) => ({ key: id, name, href: `/topics/${id}` }))}
      allowed={claim.allowed.includes("claim.gather")}
      Input={TopicInput}
      addsOnLeaving={false}
      onAdd={async (name) => (await run({ id: claim.id, add: [{ name }] })).ok}
      onRemove={({ key }) => void run({ id: claim.id, remove: [key] })}
    />
  );
}
