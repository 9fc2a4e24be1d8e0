/** Keys by which claims about the same day or number find each other even if they share hardly a word. */
import type { Slots } from "./slots";

/** "On 3 January 2020 at …" matches everything said about that day; a month or year alone says too little. */
export function datedKeys({ dates, quantities, entities }: Pick<Slots, "dates" | "quantities" | "entities">): string[] {
  const days = dates.filter(({ from, to }) => from === to).map(({ from }) => `day ${from}`);
  const numbers = quantities
    .filter(({ least, unit }) => least > 0 && unit !== "")
    .map(({ least, unit }) => `${least} ${unit}`);
  const about = [...new Set(entities.map(({ key }) => key))];
  return [...new Set([...days, ...numbers])].flatMap((key) => about.map((entity) => `${key} ${entity}`));
}
