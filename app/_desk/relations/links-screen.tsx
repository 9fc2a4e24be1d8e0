/** What is around a claim, around a source or a topic, or in contradiction, as a graph, over time or as a table. */
"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { parseAsBoolean, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useSyncExternalStore } from "react";
import { MisreadLine, useMisread } from "@/app/_desk/frame/misread-line";
import { ScreenHead } from "@/app/_desk/frame/screen-head";
import { tabTitle } from "@/app/_desk/frame/tab-title";
import { useKeys } from "@/app/_desk/keyboard/use-keys";
import { useTRPC } from "@/app/_trpc/client";
import { buttonLook } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { GraphBody } from "./graph-body";
import { type About, kindOfSubject } from "./link-kinds";
import { TimelineBody } from "./timeline-body";

const SHOWN = ["graph", "timeline", "table"] as const;
const PARAMS = { show: parseAsStringLiteral(SHOWN), suggested: parseAsBoolean.withDefault(false) };
const WORDS = { graph: "Graph", timeline: "Timeline", table: "Table" };

/** What the screen is about: a claim, a source, a topic, or with none of them the confirmed contradictions. */
type Props = Omit<About, "suggested">;

/** Of each kind: where its screens are, and what a picture of it shows. */
const OF = {
  claim: { path: "claims", shows: "Claims two links away at most." },
  source: { path: "sources", shows: "Its claims that are linked, and to what." },
  topic: { path: "topics", shows: "Its claims that are linked, and to what; over time, all of its claims." },
} as const;

export function LinksScreen(subject: Props) {
  const api = useTRPC();
  const router = useRouter();
  const isNarrow = useIsNarrow();
  const [{ show, suggested }, setParams] = useQueryStates(PARAMS);
  const about = { ...subject, suggested };
  const kind = kindOfSubject(about);
  const { data } = useQuery(api.relations.graph.queryOptions(about));
  // A topic's timeline also shows claims without links.
  const isTimelineAlone = kind === "topic" && data?.links.length === 0;
  const view = show ?? (isTimelineAlone ? "timeline" : isNarrow ? "table" : "graph");
  const back = kind ? `/${OF[kind].path}/${subject[kind]}` : "/contradictions";
  useKeys("esc", () => router.push(back));
  return (
    <>
      <ScreenHead
        title={data?.name ? `Links: ${tabTitle(data.name)}` : kind ? "Links" : "Who contradicts whom"}
        about={kind ? OF[kind].shows : "The newest confirmed contradictions."}
      >
        <Link href={back} className={buttonLook()}>
          {`Back to the ${kind ?? "list"}`}
        </Link>
      </ScreenHead>
      <MisreadLine misread={useMisread(PARAMS)} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line edge py-2">
        <fieldset aria-label="View" className="-ml-2 flex flex-wrap gap-1">
          {SHOWN.map((one) => (
            <Pressed key={one} is={one === view} words={WORDS[one]} onPress={() => void setParams({ show: one })} />
          ))}
        </fieldset>
        {kind ? (
          <span className="max-sm:-ml-2">
            <Pressed
              is={suggested}
              words="With suggested links"
              onPress={() => void setParams({ suggested: suggested ? null : true })}
            />
          </span>
        ) : null}
      </div>
      {view === "timeline" ? <TimelineBody about={about} /> : <GraphBody about={about} isTable={view === "table"} />}
    </>
  );
}

function Pressed({ is, words, onPress }: { is: boolean; words: string; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={is}
      onClick={onPress}
      className={`rounded-s px-2 py-0.5 text-note ${is ? "bg-pencil-wash font-semibold text-pencil" : "text-soft hover:bg-well"}`}
    >
      {words}
    </button>
  );
}

const NARROW = "(width < 640px)";

/** Whether a graph would be too small to read; false until that is known. */
function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(NARROW);
      query.addEventListener("change", onChange);
      return () => query.removeEventListener("change", onChange);
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}
