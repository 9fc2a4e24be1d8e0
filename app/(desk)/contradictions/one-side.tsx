/** One of two claims that are linked: what it says, who says it, and where. */
import type { ReactNode } from "react";
import { Day } from "@/app/_ui/day";
import { Link } from "@/app/_ui/link";
import type { Outputs } from "@/server/api/root";
import { langOf } from "@/server/languages/lang-of";

type Claim = Outputs["relations"]["list"]["relations"][number]["from"];

export function OneSide({ claim, children }: { claim: Claim; children?: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-1.5">
      <p dir="auto" className="said text-read leading-[1.4]">
        <Link lang={langOf(claim.statement)} href={`/claims/${claim.id}`} className="hover:underline">
          {claim.statement}
        </Link>
      </p>
      <p dir="auto" className="text-note text-soft">
        <b className="font-semibold text-ink">{claim.speakers.join(", ") || "nobody named"}</b>
        {claim.relays.length > 0 ? ` via ${claim.relays.join(", ")}` : ""} · {claim.publisher ?? claim.articleTitle} ·{" "}
        <Day on={claim.publishedOn} />
      </p>
      {children}
    </div>
  );
}
