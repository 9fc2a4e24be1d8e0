/** The extractor that the desk uses: as it comes, or with the model that was adopted. */
import type { Handle } from "../../../db/database";
import { Refusal } from "../../domain/refusal";
import { type Extractor, extractorWith } from "../../extraction/extractor";
import { adoptedModel, modelBytes } from "../../store/models";

type Held = { id: string | null; extractor: Extractor };
// Once a process, where bundling cannot make a second: a model takes megabytes and a moment to load.
const held = globalThis as typeof globalThis & { stetExtractor?: Held };

/** Asks the desk each time which model is adopted, since another process may have changed it; loads it when it is another. */
export async function extractorInUse(db: Handle): Promise<Held> {
  const adopted = await adoptedModel(db);
  const id = adopted?.id ?? null;
  if (held.stetExtractor?.id !== id || !held.stetExtractor)
    held.stetExtractor = { id, extractor: adopted ? await load(db, adopted) : extractorWith(null) };
  return held.stetExtractor;
}

/** The name of the extractor as it comes. */
export function builtInName(): string {
  nameAsItComes ??= extractorWith(null).name;
  return nameAsItComes;
}
let nameAsItComes: string | undefined;

async function load(db: Handle, { id, name }: { id: string; name: string }): Promise<Extractor> {
  try {
    return extractorWith(await modelBytes(db, id));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      "unavailable",
      `The model “${name}” that this desk uses cannot be read by this version of Stet (${why}). An admin can go back to the extractor as it comes, under Settings.`,
    );
  }
}
