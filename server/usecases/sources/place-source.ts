/** Decides what an entry of the register may be part of, whether that is chosen, put back or follows from a merge. */
import type { Handle } from "@/db/database";
import { makesCircle, standingIn } from "@/server/domain/bodies";
import { notFound, Refusal } from "@/server/domain/refusal";
import { nameKey } from "@/server/domain/source";
import { countryNamed } from "@/server/languages/register-names";
import { bodiesAbove } from "@/server/store/sources/bodies";
import { getSource, type SourceRow } from "@/server/store/sources/sources";

type Placeable = Pick<SourceRow, "id" | "name" | "kind" | "mergedInto">;

/**
 * Refuses a parent that is missing or merged, a person as either of the two, an entry that was merged itself, and
 * whatever would make it a part of itself.
 */
export async function refuseParent(tx: Handle, source: Placeable, parentId: string): Promise<void> {
  const parent = await getSource(tx, parentId);
  if (!parent) throw notFound("source");
  const bodies = await bodiesAbove(tx, [source.id, parent.id]);
  const standing = (id: string) => bodies.get(standingIn(bodies, id))?.name ?? "";
  if (source.mergedInto)
    throw new Refusal(
      "wrong state",
      `${source.name} has been merged into ${standing(source.id)}. Say there what it is part of.`,
    );
  if (parent.mergedInto)
    throw new Refusal(
      "wrong state",
      `${parent.name} has been merged into ${standing(parent.id)}. Choose that one instead.`,
    );
  if (parent.id === source.id) throw new Refusal("invalid", "Nothing is part of itself. Choose another source.");
  refusePeople(source, parent);
  if (makesCircle(bodies, source.id, parent.id)) {
    const words = `${parent.name} is already part of ${source.name}, so it cannot be the other way round.`;
    throw new Refusal("invalid", words);
  }
}

function refusePeople(source: Placeable, parent: Placeable): void {
  if (isPerson(source)) {
    const words = `${source.name} is a person in the register, and people are not parts of a body. Give them a role with its dates, or correct the kind first.`;
    throw new Refusal("invalid", words);
  }
  if (isPerson(parent)) {
    const words = `${parent.name} is a person in the register, and nothing is part of a person. Correct the kind there first.`;
    throw new Refusal("invalid", words);
  }
}

/** A country with a name of two words is taken for a person on import. */
function isPerson({ name, kind }: Pick<SourceRow, "name" | "kind">): boolean {
  return kind === "person" && countryNamed(nameKey(name)) === null;
}
