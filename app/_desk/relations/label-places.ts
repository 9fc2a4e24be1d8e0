/** Places labels beside claims in a picture where there is room: none covers a claim or another label. */
import type { Placed } from "./nearest";

export type Label = { x: number; y: number; width: number; align: "left" | "right" | "center" };
type Box = { x: number; y: number; width: number; height: number };

export const LABEL_HEIGHT = 30;
const WIDEST = 150;
const GAP = 11;
/** The widths of a letter of Latin and similar scripts, and of one that fills a square. */
const [NARROW, SQUARE] = [6.4, 12];
const SQUARES = /[\u1100-\u11ff\u2e80-\ud7af\uf900-\ufaff\uff00-\uff60]/gu;

/** Returns how wide a label with these lines is, at most. */
export function labelWidth(lines: readonly string[]): number {
  const widths = lines.map((line) => line.length * NARROW + (line.match(SQUARES)?.length ?? 0) * (SQUARE - NARROW));
  return Math.min(WIDEST, Math.ceil(Math.max(...widths)) + 4);
}

type Wanted = Placed & { lines: readonly string[] };
type Line = { from: Placed; to: Placed };
type Picture = { width: number; height: number };

/** The radius of the sign in the middle of a link, and how many links a label may cross. */
export const SIGN = 6.5;
const MOST_CROSSED = 2;

/** Returns the labels that find room, by the id of their claim: each where it crosses the fewest links; the first choose first. */
export function placeLabels(
  claims: readonly Wanted[],
  links: readonly { a: string; b: string }[],
  picture: Picture,
): Map<string, Label> {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const lines = links.flatMap(({ a, b }): Line[] => {
    const [from, to] = [known.get(a), known.get(b)];
    return from && to ? [{ from, to }] : [];
  });
  const taken = [...claims.map((claim) => around(claim, 9)), ...lines.map((line) => around(middleOf(line), SIGN))];
  const labels = new Map<string, Label>();
  for (const claim of claims) {
    const free = placesFor(claim).filter((one) => hasRoom(boxOf(one), taken, picture));
    const weighed = free.map((label) => ({
      label,
      crossed: lines.filter((line) => crosses(line, boxOf(label))).length,
    }));
    const [best] = weighed.sort((one, other) => one.crossed - other.crossed);
    if (!best || best.crossed > MOST_CROSSED) continue;
    labels.set(claim.id, best.label);
    taken.push(boxOf(best.label));
  }
  return labels;
}

const middleOf = ({ from, to }: Line) => ({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });

function around({ x, y }: { x: number; y: number }, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Whether a part of the line lies inside the box: what is left of it once each side has cut off what is beyond. */
function crosses({ from, to }: Line, { x, y, width, height }: Box): boolean {
  let [first, last] = [0, 1];
  const sides = [
    [from.x, to.x - from.x, x, x + width],
    [from.y, to.y - from.y, y, y + height],
  ] as const;
  for (const [start, way, low, high] of sides) {
    if (way === 0 && (start <= low || start >= high)) return false;
    if (way === 0) continue;
    const [one, other] = [(low - start) / way, (high - start) / way];
    first = Math.max(first, Math.min(one, other));
    last = Math.min(last, Math.max(one, other));
  }
  return first < last;
}

function placesFor({ x, y, lines }: Wanted): Label[] {
  const width = labelWidth(lines);
  const beside = y - LABEL_HEIGHT / 2;
  return [
    { x: x + GAP, y: beside, width, align: "left" },
    { x: x - GAP - width, y: beside, width, align: "right" },
    { x: x - width / 2, y: y + GAP, width, align: "center" },
    { x: x - width / 2, y: y - GAP - LABEL_HEIGHT, width, align: "center" },
  ];
}

const boxOf = ({ x, y, width }: Label): Box => ({ x, y, width, height: LABEL_HEIGHT });

function hasRoom(box: Box, taken: readonly Box[], { width, height }: Picture): boolean {
  if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) return false;
  return taken.every(
    (other) =>
      box.x >= other.x + other.width ||
      other.x >= box.x + box.width ||
      box.y >= other.y + other.height ||
      other.y >= box.y + box.height,
  );
}
