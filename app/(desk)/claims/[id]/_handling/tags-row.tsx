/** Shows and edits the claim's tags. */
"use client";
import { TagInput } from "@/app/_desk/fields/tag-input";
import { ofOne, retagged } from "@/app/_desk/live/claim-updates";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import type { OpenClaim } from "../open-claim";
import { LabelRow } from "./label-row";

export function TagsRow({ claim }: { claim: OpenClaim }) {
  const api = useTRPC();
  const { run } = useChange(api.claims.tag.mutationOptions(), {
    optimistic: ({ id, add, remove }) => ofOne(id, retagged(add ?? [], remove)),
  });
  const add = async (typed: string) => {
    const words = typed
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
    return words.length === 0 || (await run({ id: claim.id, add: words })).ok;
  };
  return (
    <LabelRow
      title="Tags"
      what="tag"
      hotkey="t"
      labels={claim.tags.map((tag) => ({ key: tag, name: tag }))}
      allowed={claim.allowed.includes("claim.tag")}
      Input={TagInput}
      addsOnLeaving
      onAdd={add}
      onRemove={({ key }) => void run({ id: claim.id, remove: [key] })}
    />
  );
}
