/** Verifies every frozen edition: its text still has the SHA-256 that was published with it. */
import type { Handle } from "@/db/database";
import { editions } from "@/db/schema.sqlite";
import { hashText } from "@/server/domain/articles/article";
import { Refusal } from "@/server/domain/refusal";
import { batchesOf } from "../batches";

type Edition = Pick<typeof editions.$inferSelect, "number" | "snapshot" | "sha256">;

/** Returns how many editions were checked, and a sentence for each that differs from what was frozen. */
export async function checkEditions(db: Handle): Promise<{ checked: number; faults: string[] }> {
  const faults: string[] = [];
  let checked = 0;
  for await (const batch of batchesOf(db, editions)) {
    checked += batch.length;
    for (const edition of batch)
      if (!holds(edition))
        faults.push(`Edition ${edition.number} of report ${edition.reportId} is not what was frozen.`);
  }
  return { checked, faults };
}

/** Returns the edition. Refuses one whose text no longer has its SHA-256, which must not be served to anybody. */
export function intact<E extends Edition>(edition: E): E {
  if (holds(edition)) return edition;
  throw new Refusal(
    "unavailable",
    `Edition ${edition.number} is not what was frozen: its text was changed in the database and no longer has its SHA-256. An admin can find out more with \`stet verify\`, and restore a backup.`,
  );
}

function holds({ snapshot, sha256 }: Edition): boolean {
  return hashText(snapshot) === sha256;
}
