/** Shows the desk's discussion of the claim. */
"use client";
import { useRef } from "react";
import { useDraft } from "@/app/_desk/fields/use-draft";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { leaveField } from "@/app/_ui/focused";
import { Key } from "@/app/_ui/key";
import { Moment } from "@/app/_ui/moment";
import { Said } from "@/app/_ui/toasts/said";
import { type OpenClaim, SECTION } from "./open-claim";

export function CommentsSection({ claim }: { claim: OpenClaim }) {
  const api = useTRPC();
  const comment = useChange(api.claims.comment.mutationOptions());
  const [draft, setDraft, forget] = useDraft(`stet-comment-${claim.id}`, "");
  const field = useRef<HTMLTextAreaElement>(null);
  const allowed = claim.allowed.includes("comment.add");
  useKeys("m", () => field.current?.focus(), { preventDefault: true });
  if (!allowed && claim.comments.length === 0) return null;
  const send = async () => {
    if (draft.trim() === "" || !(await comment.run({ claimId: claim.id, text: draft })).ok) return;
    setDraft("");
    forget();
  };
  return (
    <section className={SECTION} aria-label="Comments">
      <h3 className="eyebrow flex items-center justify-between">Comments {allowed ? <Key>m</Key> : null}</h3>
      {claim.comments.map((one) => (
        <div key={one.id} className="grid gap-0.5">
          <span className="text-note">
            <b className="font-semibold">{one.byName}</b>{" "}
            <span className="text-small text-faint">
              <Moment at={one.at} ago />
            </span>
          </span>
          <Said className="text-[15px] leading-[1.45] whitespace-pre-line">{one.text}</Said>
        </div>
      ))}
      {allowed ? (
        <form
          className="flex items-start gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <textarea
            ref={field}
            rows={1}
            aria-label="Comment"
            placeholder="Comment for the desk"
            dir="auto"
            className="field said resize-y"
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") leaveField(event.currentTarget);
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
                event.stopPropagation();
                void send();
              }
            }}
          />
          <Button type="submit" busy={comment.busy} disabled={draft.trim() === ""}>
            Comment
          </Button>
        </form>
      ) : null}
    </section>
  );
}
