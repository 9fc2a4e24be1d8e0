/** Follows confirmed repeats from claims to the claims that share their origin, level by level and for many at once. */
import type { Handle } from "@/db/database";
import { MOST_IN_A_RING } from "@/server/domain/claims/standing";
import { linksTouching } from "../relations";

/** The claims of a ring, where it began first, and the repeats between them; `cut` if there are more. */
export type RingIds = { ids: string[]; repeats: [string, string][]; cut: boolean };

/**
 * Returns the ring around each of these lists of claims. What one ring holds does not depend on the others. Claims that
 * a ring begins with are never left out.
 */
export async function ringsAround(db: Handle, starts: readonly (readonly string[])[]): Promise<RingIds[]> {
  const near = new Map<string, Set<string>>();
  const rings = starts.map((start) => ({ ids: new Set(start), reached: [...new Set(start)], cut: false }));
  for (let open = rings; open.length > 0; open = open.filter(({ reached }) => reached.length > 0)) {
    await readNear(db, near, [...new Set(open.flatMap(({ reached }) => reached))]);
    for (const ring of open) {
      const found = new Set(ring.reached.flatMap((id) => [...(near.get(id) ?? [])]));
      const others = [...found].filter((id) => !ring.ids.has(id)).sort();
      ring.reached = others.slice(0, Math.max(0, MOST_IN_A_RING - ring.ids.size));
      ring.cut ||= ring.reached.length < others.length;
      for (const id of ring.reached) ring.ids.add(id);
    }
  }
  return rings.map(({ ids, cut }) => ({ ids: [...ids], repeats: pairsAmong(ids, near), cut }));
}

/** Reads which claims repeat these, or are repeated by them, where that has not been read yet. */
async function readNear(db: Handle, near: Map<string, Set<string>>, wanted: readonly string[]): Promise<void> {
  const ids = wanted.filter((id) => !near.has(id));
  if (ids.length === 0) return;
  for (const id of ids) near.set(id, new Set());
  for (const { a, b, type, state } of await linksTouching(db, ids)) {
    if (type !== "repeats" || state !== "confirmed") continue;
    near.get(a)?.add(b);
    near.get(b)?.add(a);
  }
}

function pairsAmong(ids: ReadonlySet<string>, near: ReadonlyMap<string, ReadonlySet<string>>): [string, string][] {
  return [...ids].flatMap((id) =>
    [...(near.get(id) ?? [])].filter((other) => ids.has(other)).map((other): [string, string] => [id, other]),
  );
}
