/** The claims that this one is linked to: contradictions first, side by side with the other claim's words. */
"use client";
import { useRef, useState } from "react";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { KeyLink } from "@/app/_desk/keyboard/key-link";
import { lazy } from "@/app/_ui/lazy";
import { isContesting } from "@/server/domain/claims/relation";
import { type OpenClaim, SECTION } from "../open-claim";
import { OneRelation, type Relation } from "./one-relation";

const LinkDialog = lazy(() => import("./link-dialog").then((part) => part.LinkDialog));

export function RelationsSection({ claim }: { claim: OpenClaim }) {
  const [linking, setLinking] = useState(false);
  const allowed = claim.allowed.includes("relation.add");
  const section = useRef<HTMLElement>(null);
  const inOrder = [...claim.relations].sort((a, b) => precedence(b) - precedence(a));
  // The keys act on the first suggestion and the first contradiction; once one is decided, the next one is the first.
  const withKeys = [inOrder.find(({ state }) => state === "suggested"), inOrder.find(isContesting)];
  return (
    <section ref={section} className={SECTION} aria-label="Contradictions and other links">
      <div className="flex items-center justify-between">
        <h3 className="eyebrow">Contradictions and links</h3>
        <span className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
          <KeyLink hotkey="l" href={`/claims/${claim.id}/links`} tone="quiet">
            Graph
          </KeyLink>
          {allowed ? (
            <KeyButton hotkey="c" onClick={() => setLinking(true)}>
              Link a claim
            </KeyButton>
          ) : null}
        </span>
      </div>
      {inOrder.length === 0 ? <p className="text-note text-soft">None linked yet.</p> : null}
      {inOrder.map((relation) => (
        <OneRelation
          key={relation.id}
          relation={relation}
          statement={claim.statement}
          editable={claim.allowed.includes("relation.edit")}
          withKeys={withKeys.includes(relation)}
          onRemoved={() => section.current?.querySelector("button")?.focus()}
        />
      ))}
      {linking ? <LinkDialog claim={claim} onClose={() => setLinking(false)} /> : null}
    </section>
  );
}

/** Contradictions come first, reconciled ones last among them. */
function precedence({ type, reconciled }: Relation): number {
  return type === "contradicts" ? (reconciled ? 1 : 2) : 0;
}
