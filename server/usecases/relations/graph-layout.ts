/** Lays out a graph of claims by forces, so that linked claims lie near one another. The same graph gives the same picture. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";

/** The picture's size, the margin that no claim enters, and how near two claims may come, in the picture's own units. */
export const PICTURE = { width: 1000, height: 620, margin: 40, apart: 26 };

const TICKS = 160;
/** The forces are at rest once this little of their strength is left. */
const AT_REST = 0.001;
const SEED = 20_260_301;

type Place = { x: number; y: number };
type Node = SimulationNodeDatum & { id: string };
type Edge = { a: string; b: string };

/** Returns a place for each claim, in whole units, inside the picture and apart from every other one. */
export function layOut(ids: readonly string[], edges: readonly Edge[]): Map<string, Place> {
  const nodes = onCircle(inReach(ids, edges));
  const links = edges
    .map(({ a, b }) => ({ source: a, target: b }))
    .sort((one, other) => (one.source + one.target < other.source + other.target ? -1 : 1));
  const ends = edges.flatMap(({ a, b }) => [a, b]);
  // A claim with many links needs a wide circle around it; otherwise lines would run through claims that they do not link.
  const degreeOf = (end: Node | string) => ends.filter((id) => id === (typeof end === "string" ? end : end.id)).length;
  forceSimulation(nodes)
    .stop()
    .randomSource(randomFrom(SEED))
    .force(
      "links",
      forceLink<Node, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(({ source, target }) => 60 + 4 * Math.max(degreeOf(source), degreeOf(target))),
    )
    .force("repulsion", forceManyBody().strength(-160))
    .force("collision", forceCollide(PICTURE.apart))
    .force("across", forceX().strength(0.03))
    .force("down", forceY().strength(0.05))
    .alphaDecay(1 - AT_REST ** (1 / TICKS))
    .tick(TICKS);
  return setApart(fitted(nodes));
}

/** Returns the claims so that those follow one another that links lead to, from the one with the first id on. */
function inReach(ids: readonly string[], edges: readonly Edge[]): string[] {
  const near = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { a, b } of edges) {
    near.get(a)?.push(b);
    near.get(b)?.push(a);
  }
  const reached = new Set<string>();
  const reach = (id: string) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const next of near.get(id)?.sort() ?? []) reach(next);
  };
  for (const id of [...ids].sort()) reach(id);
  return [...reached];
}

/** Begins on a circle, where linked claims are neighbours: from there, the forces cross few links. */
function onCircle(ids: readonly string[]): Node[] {
  const radius = ids.length > 1 ? 12 * ids.length : 0;
  return ids.map((id, n) => {
    const angle = (2 * Math.PI * n) / ids.length;
    return { id, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

/** Returns the places scaled to fill the picture: the longer side somewhat more than the other, and neither too far. */
function fitted(nodes: readonly Node[]): Map<string, Place> {
  const { width, height, margin } = PICTURE;
  const [across, down] = [extent(nodes.map(({ x = 0 }) => x)), extent(nodes.map(({ y = 0 }) => y))];
  const [byX, byY] = [(width - 2 * margin) / across.size, (height - 2 * margin) / down.size];
  const least = Math.min(byX, byY, MOST_SCALE);
  const scaled = (value: number, { middle }: Extent, room: number, by: number) =>
    Math.round(room / 2 + (value - middle) * Math.min(by, least * MOST_STRETCH));
  return new Map(
    nodes.map(({ id, x = 0, y = 0 }) => [id, { x: scaled(x, across, width, byX), y: scaled(y, down, height, byY) }]),
  );
}
const MOST_SCALE = 2;
const MOST_STRETCH = 1.4;

type Extent = { middle: number; size: number };

function extent(values: readonly number[]): Extent {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { middle: (low + high) / 2, size: Math.max(high - low, 1) };
}

/** Moves a claim that came too near to another one to the nearest free place. */
function setApart(places: ReadonlyMap<string, Place>): Map<string, Place> {
  const set = new Map<string, Place>();
  for (const [id, wanted] of places) set.set(id, nearestFree(wanted, [...set.values()]));
  return set;
}

/** Returns the place itself, or else the first free one on a spiral that reaches across the whole picture. */
function nearestFree(wanted: Place, taken: readonly Place[]): Place {
  for (let n = 0; n < TURNS; n += 1) {
    const [angle, radius] = [n * 2.399963, 8 * Math.sqrt(n)];
    const place = {
      x: Math.round(wanted.x + radius * Math.cos(angle)),
      y: Math.round(wanted.y + radius * Math.sin(angle)),
    };
    if (isFree(place, taken)) return place;
  }
  return wanted;
}
const TURNS = 20_000;

function isFree({ x, y }: Place, taken: readonly Place[]): boolean {
  const { width, height, margin, apart } = PICTURE;
  if (x < margin || x > width - margin || y < margin || y > height - margin) return false;
  return taken.every((other) => Math.hypot(other.x - x, other.y - y) >= apart);
}

/** A linear congruential generator: all that the forces need chance for is to part two claims in one place. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
