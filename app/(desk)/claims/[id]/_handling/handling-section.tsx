/**
 * Shows how the desk handles the claim: its verbatim words and speakers, its tags, its assignee and the next workflow
 * steps.
 */
"use client";
import { useState } from "react";
import { KeyButton } from "@/app/_desk/keyboard/key-button";
import { Button } from "@/app/_ui/button";
import { lazy } from "@/app/_ui/lazy";
import { Said } from "@/app/_ui/toasts/said";
import { Nesting } from "../_links/nesting";
import { type OpenClaim, SECTION } from "../open-claim";
import { TagsRow } from "./tags-row";
import { TopicsRow } from "./topics-row";
import { WorkflowRow } from "./workflow-row";

const RolesDialog = lazy(() => import("./roles-dialog").then((part) => part.RolesDialog));

export function HandlingSection({ claim }: { claim: OpenClaim }) {
  const [verbatim, setVerbatim] = useState(false);
  const [attributing, setAttributing] = useState(false);
  const mayAttribute = claim.allowed.includes("claim.attribute");
  return (
    <section className={`${SECTION} print:hidden`} aria-label="Workflow and tags">
      <Nesting claim={claim} />
      <WorkflowRow claim={claim} />
      <TagsRow claim={claim} />
      <TopicsRow claim={claim} />
      <div className="-ml-1.5 flex flex-wrap items-center gap-1">
        {mayAttribute ? (
          <KeyButton tone="quiet" hotkey="s" onClick={() => setAttributing(true)}>
            Speakers and relays
          </KeyButton>
        ) : null}
        <Button tone="quiet" aria-expanded={verbatim} onClick={() => setVerbatim(!verbatim)}>
          Word for word
        </Button>
      </div>
      {verbatim ? <Verbatim claim={claim} /> : null}
      {attributing ? <RolesDialog claim={claim} onClose={() => setAttributing(false)} /> : null}
    </section>
  );
}

function Verbatim({ claim }: { claim: OpenClaim }) {
  const words = claim.spans.filter((span) => span.role === "content").map((span) => span.exact);
  const confidence = claim.confidence === null ? "" : `, with a confidence of ${claim.confidence.toFixed(2)}`;
  return (
    <>
      {words.map((exact, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fragments never change and may be alike
        <Said key={i} className="border-l-2 border-line pl-3 text-[15px] leading-normal">
          {exact}
        </Said>
      ))}
      <p className="num text-small text-faint">
        {claim.engine === null ? "Added by hand." : `Found by ${claim.engine}${confidence}.`}
      </p>
    </>
  );
}
