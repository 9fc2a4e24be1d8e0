/** Tells two similar entries of the register apart, so that the pair is no longer suggested, and undoes that. */
import { z } from "zod";
import type { Handle } from "@/db/database";
import { notFound, Refusal } from "@/server/domain/refusal";
import { id } from "@/server/domain/schemas";
import { deleteDistinction, insertDistinction } from "@/server/store/sources/source-likeness";
import { getSource, type SourceRow } from "@/server/store/sources/sources";
import { changing } from "../define";

const two = z.strictObject({ id, other: id });

/** Records that two sources are not the same. */
export const tellApart = changing({
  action: "source.tell apart",
  input: two,
  run: async ({ input, tx, actor, now, log }) => {
    const { source, other } = await bothOf(tx, input);
    if (source.id === other.id) throw new Refusal("invalid", "Choose another source to tell it apart from.");
    if (source.mergedInto || other.mergedInto)
      throw new Refusal("wrong state", "One of the two has already been merged.");
    const stamp = { toldBy: actor?.id ?? null, at: now };
    if (!(await insertDistinction(tx, [source.id, other.id], stamp)))
      throw new Refusal("already there", "These two are already marked as different.");
    log({ subjectType: "source", subjectId: source.id, note: noteOn(source, other) });
    return { id: source.id, other: other.id };
  },
});

/** Takes back that two sources are not the same: if they look alike, the pair is suggested again. */
export const doubtAgain = changing({
  action: "source.tell apart",
  input: two,
  run: async ({ input, tx, log }) => {
    const { source, other } = await bothOf(tx, input);
    if (!(await deleteDistinction(tx, [source.id, other.id])))
      throw new Refusal("wrong state", "These two are not marked as different.");
    log({
      subjectType: "source",
      subjectId: source.id,
      action: "source.doubt again",
      note: noteOn(source, other),
    });
    return { id: source.id, other: other.id };
  },
});

async function bothOf(tx: Handle, input: z.output<typeof two>): Promise<{ source: SourceRow; other: SourceRow }> {
  const [source, other] = [await getSource(tx, input.id), await getSource(tx, input.other)];
  if (!source || !other) throw notFound("source");
  return { source, other };
}

function noteOn(source: SourceRow, other: SourceRow): Record<string, unknown> {
  return { name: source.name, other: other.id, otherName: other.name };
}
