/** Replaces the names and days that were read of a claim by those that people set, before it is compared with others. */
import type { Span } from "@/server/domain/articles/span";
import { type Corrections, daysOf } from "@/server/domain/claims/claim-slots";
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import { dayOf, type When } from "./dates";
import { type Entity, entityKey } from "./entities";
import { placesIn } from "./places";
import type { Slots } from "./slots";

/** Returns the slots with what people set; names and days that the words do not hold stand where the claim begins. */
export function corrected(read: Slots, { about, when, where }: Corrections, content: readonly Tagged[]): Slots {
  const beginning: Span = [content[0]?.start ?? 0, content[0]?.end ?? 0];
  const places = placesIn(content, read.entities);
  const others = read.entities.filter((name) => !places.includes(name));
  const named = (names: readonly string[]) =>
    names.map(entityKey).map((key) => ({ key, span: spanOf(key, read.entities) ?? beginning }));
  const entities = [...(about ? named(about) : others), ...(where ? named(where) : places)];
  return {
    ...read,
    entities: entities.filter(({ key }) => key !== "").sort((one, other) => one.span[0] - other.span[0]),
    dates: when ? when.flatMap((words) => days(words, read.dates, beginning)) : read.dates,
  };
}

const spanOf = (key: string, names: readonly Entity[]) => names.find((name) => name.key === key)?.span;

function days(words: string, dates: readonly When[], beginning: Span): When[] {
  const [from, to] = [dayOf(daysOf(words).from), dayOf(daysOf(words).to)];
  if (from === null || to === null) return [];
  const same = dates.find((date) => date.from === from && date.to === to);
  return [{ from, to, span: same?.span ?? beginning }];
}
