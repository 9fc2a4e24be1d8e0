/** The extractor that the desk uses: the built-in one, or the one with the adopted model. */
import type { Handle } from "@/db/database";
import type { Attribution } from "@/server/domain/claims/attribution";
import { Refusal } from "@/server/domain/refusal";
import type { Extractor } from "@/server/extraction/extractor";
import { type AdoptedModel, adoptedModel, modelBytes } from "@/server/store/jobs/models";
import type { Model } from "@/server/workers/tasks";
import { workers } from "@/server/workers/workers";

// Cached once per process, on `globalThis` since bundling may duplicate this module: a model takes megabytes.
const held = globalThis as typeof globalThis & { stetModel?: Model };

type Found = { language: string | null; engine: string; attributions: Attribution[] };

/**
 * Extracts a text's attributions with the current extractor, in a worker thread if there are any. Reads the adopted
 * model's id from the database each time, since another process may have changed it.
 * @param language of the text; detected from its words if omitted
 */
export async function extractWithInUse(db: Handle, text: string, language?: string | null): Promise<Found> {
  const adopted = await adoptedModel(db);
  const found = await workers().extract(text, adopted && (await modelOf(db, adopted)), language);
  if (found.ok) return found;
  throw unreadable(adopted?.name ?? "", found.why);
}

/** Returns the current extractor, in this thread: for learning, which calls it very often. */
export async function extractorInUse(db: Handle): Promise<{ id: string | null; extractor: Extractor }> {
  const { extractorWith } = await import("@/server/extraction/extractor");
  const adopted = await adoptedModel(db);
  if (!adopted) return { id: null, extractor: extractorWith(null) };
  try {
    return { id: adopted.id, extractor: extractorWith(await modelBytes(db, adopted.id)) };
  } catch (error) {
    throw unreadable(adopted.name, error instanceof Error ? error.message : String(error));
  }
}

async function modelOf(db: Handle, { id, sha256 }: AdoptedModel): Promise<Model> {
  if (held.stetModel?.sha256 !== sha256) {
    const read = await modelBytes(db, id);
    const bytes = new SharedArrayBuffer(read.length);
    new Uint8Array(bytes).set(read);
    held.stetModel = { sha256, bytes };
  }
  return held.stetModel;
}

function unreadable(name: string, why: string): Refusal {
  return new Refusal(
    "unavailable",
    `The model “${name}” that this desk uses cannot be read by this version of Stet (${why}). An admin can go back to the built-in extractor under Settings.`,
  );
}
