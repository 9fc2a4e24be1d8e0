/** Places statements on a timeline: a row for each speaker, and from left to right by the day of publication. */
import { differenceInCalendarDays, parseISO } from "date-fns";
import { type Claim, speakerOf } from "./link-kinds";

export const TIMELINE = { width: 1000, names: 180, right: 42, top: 34, lane: 22 };

export type Row = { speaker: string; y: number; height: number };
export type Tick = { x: number; on: string };
export type Timeline = { rows: Row[]; placed: (Claim & { x: number; y: number })[]; ticks: Tick[]; height: number };

/** How near two statements may come in a row before one goes below the other. */
const APART = 16;
const MOST_TICKS = 6;

/** Returns the places of claims that have a day, sorted by it. Who says the most has the first row. */
export function onTimeline(claims: readonly Claim[]): Timeline {
  const dated = claims.flatMap((claim) => (claim.publishedOn ? [{ claim, on: claim.publishedOn }] : []));
  const xOf = scaleFrom(dated.map(({ on }) => on));
  const timeline: Timeline = {
    rows: [],
    placed: [],
    ticks: ticksOf(
      dated.map(({ on }) => on),
      xOf,
    ),
    height: TIMELINE.top,
  };
  for (const [speaker, said] of bySpeaker(dated)) {
    const lanes: number[] = [];
    const row = { speaker, y: timeline.height, height: 0 };
    for (const { claim, on } of said) {
      const x = xOf(on);
      const free = lanes.findIndex((last) => x - last >= APART);
      const lane = free < 0 ? lanes.length : free;
      lanes[lane] = x;
      timeline.placed.push({ ...claim, x, y: row.y + (lane + 0.5) * TIMELINE.lane + 4 });
    }
    row.height = lanes.length * TIMELINE.lane + 8;
    timeline.rows.push(row);
    timeline.height += row.height;
  }
  return timeline;
}

type Dated = { claim: Claim; on: string };

function bySpeaker(dated: readonly Dated[]): [string, Dated[]][] {
  const said = new Map<string, Dated[]>();
  for (const one of dated) {
    const speaker = speakerOf(one.claim);
    said.set(speaker, [...(said.get(speaker) ?? []), one]);
  }
  return [...said].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
}

/** Returns the place of a day; in the middle if there is only one. */
function scaleFrom(days: readonly string[]): (on: string) => number {
  const { width, names, right } = TIMELINE;
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const all = first ? differenceInCalendarDays(parseISO(last), parseISO(first)) : 0;
  const [from, room] = [names + 20, width - names - 20 - right];
  return (on) =>
    Math.round(from + (all === 0 ? room / 2 : (differenceInCalendarDays(parseISO(on), parseISO(first)) / all) * room));
}

/** Marks days on which something was said, no two so near that their words would meet. */
function ticksOf(days: readonly string[], xOf: (on: string) => number): Tick[] {
  const ticks: Tick[] = [];
  const room = (TIMELINE.width - TIMELINE.names) / MOST_TICKS;
  for (const on of days) if (xOf(on) - (ticks.at(-1)?.x ?? -room) >= room) ticks.push({ x: xOf(on), on });
  return ticks;
}
