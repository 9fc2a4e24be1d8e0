/** The attribution chain: who states it, who passes it on, which outlet reports it. */
import type { ReactNode } from "react";
import { Day } from "@/app/_ui/day";
import { Link } from "@/app/_ui/link";
import { dayWords } from "@/server/domain/words/day-words";
import type { OpenClaim } from "../open-claim";
import { OpenSpeaker } from "./open-speaker";

export function Chain({ claim }: { claim: OpenClaim }) {
  return (
    <div className="grid divide-y divide-line rounded-m border border-line bg-sheet text-note sm:auto-cols-fr sm:grid-flow-col sm:divide-x sm:divide-y-0">
      <ChainLink label={claim.speakers.length > 1 ? "speakers" : "speaker"} empty="nobody named">
        {claim.candidates.length > 0 ? (
          <OpenSpeaker claim={claim} />
        ) : (
          claim.speakers.map((source) => <SourceName key={source.id} source={source} />)
        )}
      </ChainLink>
      {claim.relays.length > 0 ? (
        <ChainLink label="relay" empty="">
          {claim.relays.map((source) => (
            <SourceName key={source.id} source={source} />
          ))}
        </ChainLink>
      ) : null}
      <ChainLink label={claim.article?.publisher ? "outlet" : "article"} empty="unknown">
        {claim.article ? (
          <span dir="auto" className="block">
            <b className="font-semibold">{claim.article.publisher ?? claim.article.title}</b>{" "}
            <span className="text-small text-soft">
              <Day on={claim.article.publishedOn} />
            </span>
          </span>
        ) : null}
      </ChainLink>
    </div>
  );
}

function ChainLink({ label, empty, children }: { label: string; empty: string; children: ReactNode }) {
  const missing = Array.isArray(children) ? children.length === 0 : children === null;
  return (
    <div className="min-w-0 px-3 py-1 leading-[1.35]">
      <span className="block text-eyebrow text-faint">{label}</span>
      {missing ? <span className="text-soft italic">{empty}</span> : children}
    </div>
  );
}

type Source = OpenClaim["speakers"][number];

function SourceName({ source }: { source: Source }) {
  return (
    <span className="block" dir="auto">
      {source.resolution ? <span className="said">“{source.resolution.written}” → </span> : null}
      <Link href={`/sources/${source.id}`} className="font-semibold hover:underline">
        {source.name}
      </Link>
      {source.reliability ? <span className="text-soft"> {source.reliability}</span> : null}
      {source.describedAs && !source.resolution ? (
        <span className="text-small text-soft"> {source.describedAs}</span>
      ) : null}
      {source.resolution ? <span className="text-small text-soft"> · {resolvedBy(source.resolution)}</span> : null}
    </span>
  );
}

/** By what the article's words stand for this source. */
function resolvedBy({ by, since, until }: NonNullable<Source["resolution"]>): string {
  if (by === "article") return "from the article itself";
  if (by === "desk") return "named by the desk";
  if (by === "alias") return "by an alias";
  const dates = [since && `from ${dayWords(since)}`, until && `until ${dayWords(until)}`].filter(Boolean);
  return dates.length === 0 ? "by a role, undated" : `by a role, ${dates.join(" ")}`;
}
