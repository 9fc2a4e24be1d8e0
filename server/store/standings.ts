/** The standing of claims among other claims, computed from confirmed relations for a whole page at once. */
import type { Handle } from "../../db/database";
import { type LinkedClaim, type Standing, standingOf } from "../domain/claim";
import { type RelationRow, relationsOf } from "./relations";
import { summaries } from "./summaries";

const COUNTED: readonly string[] = ["contradicts", "corroborates", "repeats"];

/** The end of a relation that is not this claim. */
export function otherEnd(relation: Pick<RelationRow, "a" | "b">, claimId: string): string {
  return relation.a === claimId ? relation.b : relation.a;
}

/** For each of these claims, its standing. */
export async function standingsOf(db: Handle, ids: readonly string[]): Promise<Map<string, Standing>> {
  const relations = (await relationsOf(db, ids)).filter(
    ({ state, type }) => state === "confirmed" && COUNTED.includes(type),
  );
  const touched = new Set(relations.flatMap(({ a, b }) => [a, b]));
  const known = await summaries(db, [...touched]);
  return new Map(
    ids.map((id) => {
      const linked = relations.flatMap((relation): LinkedClaim[] => {
        const other = relation.a === id || relation.b === id ? known.get(otherEnd(relation, id)) : undefined;
        return other ? [{ type: relation.type as LinkedClaim["type"], origin: other.origin }] : [];
      });
      return [id, standingOf(known.get(id)?.origin ?? "", linked)];
    }),
  );
}
