/** Models: what an extractor learned from a desk, and when one model may replace another. */
import type { Figures } from "./figures";

type Candidate = { figures: Figures; rivalFigures: Figures; rivalId: string | null; rivalEngine: string };
type InUse = { id: string | null; engine: string };

/** Formats a share as a percentage, to the precision at which people compare it. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/**
 * Returns the reason why this model may not be adopted now, as a sentence; null if it may. It must have found more of
 * the held-out attributions than the extractor that it would replace, and on the same articles.
 */
export function whyNotAdopted(model: Candidate, inUse: InUse): string | null {
  if (model.rivalId !== inUse.id || model.rivalEngine !== inUse.engine)
    return `It was measured against ${model.rivalEngine}, which is not what is in use now. Train again to measure it against ${inUse.engine}.`;
  const [own, rival] = [model.figures.pair_j50.f1, model.rivalFigures.pair_j50.f1];
  if (own > rival) return null;
  return `On what was held out it reaches ${percent(own)}, and ${inUse.engine} reaches ${percent(rival)}. Only a model that does better can be put to use.`;
}
