/** Who said what when: a row for each speaker, with a line between two statements that contradict each other. */
"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { refusalOf } from "@/app/_trpc/refusal";
import { Fault, Waiting } from "@/app/_ui/empty";
import { Link as PageLink } from "@/app/_ui/link";
import { counted } from "@/server/domain/words/counted";
import { dayWords } from "@/server/domain/words/day-words";
import { langOf } from "@/server/languages/lang-of";
import { LeftOut } from "./left-out";
import { Legend } from "./legend";
import { type About, type Claim, speakerOf } from "./link-kinds";
import { NoLinks } from "./no-links";
import { Picture } from "./picture";
import { onTimeline, type Row, TIMELINE, type Tick } from "./timeline-places";

export function TimelineBody({ about }: { about: About }) {
  const api = useTRPC();
  const query = useQuery(api.relations.timeline.queryOptions(about, { placeholderData: keepPreviousData }));
  if (query.isLoadingError)
    return <Fault message={refusalOf(query.error).message} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Waiting />;
  const { claims, links } = query.data;
  // A topic is worth seeing over time whether its claims are linked or not.
  if (links.length === 0 && (!about.topic || claims.length === 0)) return <NoLinks about={about} />;
  const { rows, placed, ticks, height } = onTimeline(claims);
  const against = links.filter((link) => link.type === "contradicts" && link.sure !== 0);
  return (
    <section aria-label="Timeline" className="max-w-[1200px]">
      <LeftOut {...query.data} about={about} />
      {placed.length > 0 ? (
        <>
          <div className="edge flex flex-wrap gap-x-4 gap-y-1 pt-3 text-small text-soft">
            <span>By the day of publication.</span>
            <Legend links={against} />
          </div>
          <Picture
            label="Timeline"
            claims={placed}
            links={against}
            width={TIMELINE.width}
            height={height + 6}
            focus={about.claim}
            labelled={false}
          >
            <Rows rows={rows} ticks={ticks} height={height} />
          </Picture>
        </>
      ) : null}
      <Undated claims={claims.filter(({ publishedOn }) => publishedOn === null)} />
    </section>
  );
}

function Rows({ rows, ticks, height }: { rows: readonly Row[]; ticks: readonly Tick[]; height: number }) {
  return (
    <g aria-hidden>
      {ticks.map(({ x, on }) => (
        <g key={on}>
          <line x1={x} y1={TIMELINE.top - 8} x2={x} y2={height} className="stroke-line" />
          <text x={x} y={TIMELINE.top - 14} textAnchor="middle" fontSize={11} className="num fill-soft">
            {dayWords(on)}
          </text>
        </g>
      ))}
      {rows.map(({ speaker, y, height: high }) => (
        <g key={speaker}>
          <line x1={0} y1={y} x2={TIMELINE.width} y2={y} className="stroke-line" />
          <foreignObject x={16} y={y + 6} width={TIMELINE.names - 16} height={high - 8}>
            <div dir="auto" className="truncate text-left text-[12px] leading-[18px] font-semibold text-ink">
              {speaker}
            </div>
          </foreignObject>
        </g>
      ))}
    </g>
  );
}

function Undated({ claims }: { claims: readonly Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <div className="grid gap-2 border-t border-line edge py-4">
      <h2 className="eyebrow">Without a day</h2>
      <p className="text-note text-soft">
        {counted(claims.length, "claim")} cannot be placed in time, because the article has no date.
      </p>
      <ul className="grid gap-1.5">
        {claims.map((claim) => (
          <li key={claim.id} className="text-note">
            <bdi className="font-semibold">{speakerOf(claim)}</bdi>:{" "}
            <PageLink
              dir="auto"
              lang={langOf(claim.statement)}
              href={`/claims/${claim.id}`}
              className="said hover:underline"
            >
              {claim.statement}
            </PageLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
