/** The claims that this one is linked to: contradictions first, side by side with the other claim's words. */
"use client";
import { useRef, useState } from "react";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { useChange } from "@/app/_desk/live/use-change";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Day } from "@/app/_ui/day";
import { lazy } from "@/app/_ui/lazy";
import { Link } from "@/app/_ui/link";
import { Said } from "@/app/_ui/toasts/said";
import { useToast } from "@/app/_ui/toasts/toasts";
import { langOf } from "@/server/languages/lang-of";
import { type OpenClaim, SECTION } from "../open-claim";

const LinkDialog = lazy(() => import("./link-dialog").then((part) => part.LinkDialog));

type Relation = OpenClaim["relations"][number];

export function RelationsSection({ claim }: { claim: OpenClaim }) {
  const [linking, setLinking] = useState(false);
  const allowed = claim.allowed.includes("relation.add");
  const section = useRef<HTMLElement>(null);
  const inOrder = [...claim.relations].sort(
    (a, b) => Number(b.type === "contradicts") - Number(a.type === "contradicts"),
  );
  // The keys decide the first suggestion; once it is decided, the next one is the first.
  const first = inOrder.find(({ state }) => state === "suggested");
  return (
    <section ref={section} className={SECTION} aria-label="Contradictions and other links">
      <div className="flex items-center justify-between">
        <h3 className="eyebrow">Contradictions and links</h3>
        {allowed ? (
          <KeyButton hotkey="c" onClick={() => setLinking(true)}>
            Link a claim
          </KeyButton>
        ) : null}
      </div>
      {inOrder.length === 0 ? <p className="text-note text-soft">None linked yet.</p> : null}
      {inOrder.map((relation) => (
        <OneRelation
          key={relation.id}
          relation={relation}
          editable={claim.allowed.includes("relation.edit")}
          withKeys={relation === first}
          onRemoved={() => section.current?.querySelector("button")?.focus()}
        />
      ))}
      {linking ? <LinkDialog claim={claim} onClose={() => setLinking(false)} /> : null}
    </section>
  );
}

type OneProps = {
  relation: Relation;
  editable: boolean;
  /** Whether `y` confirms this suggestion and `n` dismisses it. */
  withKeys: boolean;
  onRemoved: () => void;
};

function OneRelation({ relation, editable, withKeys, onRemoved }: OneProps) {
  const api = useTRPC();
  const tell = useToast();
  const { run } = useChange(api.relations.edit.mutationOptions());
  const { other, words, type, state, sure, reason } = relation;
  const unsure = state === "suggested" && sure === false;
  const against = type === "contradicts" && !unsure;
  const edge = state === "suggested" ? "border-dotted border-edge" : against ? "border-bad" : "border-edge";
  const confirm = async () => {
    const outcome = await run({ id: relation.id, version: relation.version, state: "confirmed" });
    if (!outcome.ok) return;
    tell("Link confirmed.", {
      undo: () => void run({ id: relation.id, version: outcome.output.version, state: "suggested" }),
    });
  };
  const dismiss = async () => {
    const outcome = await run({ id: relation.id, version: relation.version, state: "dismissed" });
    if (!outcome.ok) return;
    tell(state === "suggested" ? "Suggestion dismissed." : "Link removed.", {
      undo: () => void run({ id: relation.id, version: outcome.output.version, state }),
    });
    onRemoved();
  };
  return (
    <div className={`grid gap-1 border-l-[3px] py-0.5 pl-3 ${edge}`}>
      <span className={`text-small font-semibold ${against ? "text-bad" : "text-soft"}`}>
        {unsure ? `may be linked: ${words}?` : words}
        {state === "suggested" ? " (suggested)" : ""}
      </span>
      <Said className="text-[16px] leading-[1.45]">
        <Link lang={langOf(other.statement)} href={`/claims/${other.id}`} className="hover:underline">
          {other.statement}
        </Link>
      </Said>
      <p className="text-note text-soft" dir="auto">
        <b className="font-semibold text-ink">{other.speakers.join(", ") || "nobody named"}</b> ·{" "}
        <Day on={other.publishedOn} />
        {other.publisher ? ` · ${other.publisher}` : ""}
      </p>
      <p className="said text-note text-soft" dir="auto">
        {reason}
      </p>
      {editable ? (
        <div className="-ml-1.5 flex gap-1">
          {state === "suggested" ? (
            <KeyedButton hotkey={withKeys ? "y" : null} onClick={() => void confirm()}>
              Confirm
            </KeyedButton>
          ) : null}
          <KeyedButton hotkey={withKeys ? "n" : null} onClick={() => void dismiss()}>
            {state === "suggested" ? "Dismiss" : "Remove the link"}
          </KeyedButton>
        </div>
      ) : null}
    </div>
  );
}

type KeyedProps = { hotkey: string | null; onClick: () => void; children: string };

function KeyedButton({ hotkey, ...rest }: KeyedProps) {
  return hotkey ? <KeyButton tone="quiet" hotkey={hotkey} {...rest} /> : <Button tone="quiet" {...rest} />;
}
