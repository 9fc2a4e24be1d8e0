/** One claim of a source: what it says, where and when, and how it was judged. */
import { Day } from "@/app/_ui/day";
import { Link } from "@/app/_ui/link";
import { VerdictChip } from "@/app/_ui/verdict";
import type { Outputs } from "@/server/api/root";
import { langOf } from "@/server/languages/lang-of";

export type Said = Outputs["sources"]["get"]["spoken"][number];

export function SaidOne({ claim }: { claim: Said }) {
  return (
    <div className="grid gap-1">
      <p dir="auto" className="said max-w-[68ch] text-[16px] leading-[1.4]">
        <Link lang={langOf(claim.statement)} href={`/claims/${claim.id}`} className="hover:underline">
          {claim.statement}
        </Link>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-note text-soft" dir="auto">
        <Day on={claim.publishedOn} />
        <span>{claim.publisher ?? claim.articleTitle}</span>
        {claim.relays.length > 0 ? <span>via {claim.relays.join(", ")}</span> : null}
        {claim.verdict || claim.closed ? (
          <VerdictChip verdict={claim.verdict} closed={claim.closed} />
        ) : (
          <span className="text-small text-faint">{claim.workflow}</span>
        )}
      </p>
    </div>
  );
}
