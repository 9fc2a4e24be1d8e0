/** Verifies every stored model: its bytes still have the fingerprint that they were added with. */
import { createHash } from "node:crypto";
import type { Handle } from "@/db/database";
import { listModels, modelBytes } from "../jobs/models";

/** Returns how many models were checked, and a sentence for each whose bytes differ. */
export async function checkModels(db: Handle): Promise<{ checked: number; faults: string[] }> {
  const models = await listModels(db);
  const faults: string[] = [];
  for (const { id, name, sha256 } of models) {
    const found = createHash("sha256")
      .update(await modelBytes(db, id))
      .digest("hex");
    if (found !== sha256) faults.push(`The model “${name}” is not the one that was added.`);
  }
  return { checked: models.length, faults };
}
