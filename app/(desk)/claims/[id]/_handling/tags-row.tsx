/** Shows and edits the claim's tags. */
"use client";
import { useRef, useState } from "react";
import { TagInput } from "@/app/_desk/fields/tag-input";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { ofOne, retagged } from "@/app/_desk/live/claim-updates";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { leaveField } from "@/app/_ui/focused";
import { Key } from "@/app/_ui/key";
import type { OpenClaim } from "../open-claim";

export function TagsRow({ claim }: { claim: OpenClaim }) {
  const api = useTRPC();
  const { run } = useChange(api.claims.tag.mutationOptions(), {
    optimistic: ({ id, add, remove }) => ofOne(id, retagged(add ?? [], remove)),
  });
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const allowed = claim.allowed.includes("claim.tag");
  useKeys("t", () => input.current?.focus(), { preventDefault: true });
  const writing = allowed || typed !== "";
  if (!writing && claim.tags.length === 0) return null;
  const add = async () => {
    const words = typed
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
    if (words.length === 0) return;
    setTyped("");
    if (!(await run({ id: claim.id, add: words })).ok) setTyped((since) => since || typed);
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-small">
      <span className="mr-1 text-soft">Tags</span>
      {claim.tags.map((tag) => (
        <span key={tag} className="inline-flex items-center rounded-s border border-line pl-1.5">
          {tag}
          {allowed ? (
            <button
              type="button"
              aria-label={`Remove the tag ${tag}`}
              className="px-1.5 text-faint hover:text-ink"
              onClick={() => void run({ id: claim.id, remove: [tag] })}
            >
              ×
            </button>
          ) : (
            <span className="pr-1.5" />
          )}
        </span>
      ))}
      {writing ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
          className="ml-1 flex items-center gap-2"
        >
          <TagInput
            ref={input}
            aria-label="Add a tag"
            placeholder="add a tag"
            className="w-28 border-b border-edge/60 bg-transparent px-1 placeholder:text-faint"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => void add()}
            onKeyDown={(event) => event.key === "Escape" && leaveField(event.currentTarget)}
          />
          <Key>t</Key>
        </form>
      ) : null}
    </div>
  );
}
