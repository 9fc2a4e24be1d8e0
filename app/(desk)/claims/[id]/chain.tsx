/** The attribution chain: who states it, who passes it on, which outlet reports it. */
"use client";
import { type ReactNode, useState } from "react";
import { useKeys } from "../../../_desk/use-keys";
import { Button } from "../../../_ui/button";
import { dayWords } from "../../../_ui/day";
import { later } from "../../../_ui/later";
import { Link } from "../../../_ui/link";
import type { OpenClaim } from "./open-claim";

const RolesDialog = later(() => import("./roles-dialog").then((part) => part.RolesDialog));

export function Chain({ claim }: { claim: OpenClaim }) {
  const [editing, setEditing] = useState(false);
  const allowed = claim.allowed.includes("claim.attribute");
  useKeys("s", () => allowed && setEditing(true), { preventDefault: true });
  return (
    <div className="grid gap-1">
      <div className="grid divide-y divide-line rounded-m border border-line bg-sheet sm:auto-cols-fr sm:grid-flow-col sm:divide-x sm:divide-y-0">
        <ChainLink label={claim.speakers.length > 1 ? "speakers" : "speaker"} empty="nobody named">
          {claim.speakers.map((source) => (
            <SourceName key={source.id} source={source} />
          ))}
        </ChainLink>
        {claim.relays.length > 0 ? (
          <ChainLink label="relay" empty="">
            {claim.relays.map((source) => (
              <SourceName key={source.id} source={source} />
            ))}
          </ChainLink>
        ) : null}
        <ChainLink label="outlet" empty="unknown">
          {claim.article ? (
            <span dir="auto">
              <b className="font-semibold">{claim.article.publisher ?? "Unknown"}</b>{" "}
              <span className="num block text-small text-soft">{dayWords(claim.article.publishedOn)}</span>
            </span>
          ) : null}
        </ChainLink>
      </div>
      {allowed ? (
        <div className="-ml-1.5">
          <Button tone="quiet" hotkey="s" onClick={() => setEditing(true)}>
            Speakers and relays
          </Button>
        </div>
      ) : null}
      {editing ? <RolesDialog claim={claim} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}

function ChainLink({ label, empty, children }: { label: string; empty: string; children: ReactNode }) {
  const missing = Array.isArray(children) ? children.length === 0 : children === null;
  return (
    <div className="min-w-0 px-3 py-2">
      <span className="block text-eyebrow text-faint">{label}</span>
      {missing ? <span className="text-soft italic">{empty}</span> : children}
    </div>
  );
}

function SourceName({ source }: { source: OpenClaim["speakers"][number] }) {
  return (
    <span className="block" dir="auto">
      <Link href={`/sources/${source.id}`} className="font-semibold hover:underline">
        {source.name}
      </Link>{" "}
      {source.reliability ? <span className="text-soft">{source.reliability}</span> : null}
      {source.describedAs ? <span className="block text-small text-soft">{source.describedAs}</span> : null}
    </span>
  );
}
