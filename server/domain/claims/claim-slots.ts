/**
 * The slots in which people can correct what a claim says: whom it is about, when and where. Their values are words, so
 * that one form serves lists, history and corrections: a name, or days in ISO 8601.
 */
import { z } from "zod";
import { dayWords } from "../words/day-words";
import { type ContentParts, NO_PARTS } from "./content-parts";

export const SLOTS = ["about", "when", "where"] as const;
export type Slot = (typeof SLOTS)[number];

/** What a claim says, slot by slot. */
export type SlotWords = Record<Slot, readonly string[]>;
/** What people set by hand; an empty list says that there is nothing of the kind, a missing one that nobody set it. */
export type Corrections = Partial<SlotWords>;

export type Days = { from: string; to: string };

/** More of one kind would say too little each. */
const MOST_IN_SLOT = 12;
export const LONGEST_IN_SLOT = 200;

const name = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_IN_SLOT, `Keep a name to ${LONGEST_IN_SLOT} characters.`)
  .transform((text) => text.replace(/\s+/gu, " "));

const isoDay = z.iso.date();
const days = z
  .string()
  .refine((text) => text.split("/").length <= 2 && text.split("/").every((one) => isoDay.safeParse(one).success), {
    message: "Write days as YYYY-MM-DD or, for several, YYYY-MM-DD/YYYY-MM-DD.",
  })
  .refine((text) => daysOf(text).from <= daysOf(text).to, "The last day has to be on or after the first.")
  .transform((text) => daysWritten(daysOf(text)));

const several = <T extends z.ZodType<string>>(item: T) =>
  z
    .array(item)
    .max(MOST_IN_SLOT, `Name at most ${MOST_IN_SLOT}.`)
    .transform((words) => [...new Set(words)]);

/** The schemas of a slot's values as people give them. */
export const SLOT_SCHEMAS = { about: several(name), when: several(days), where: several(name) };

/** Returns the days that were written as one word. */
export function daysOf(words: string): Days {
  const [from = "", to = from] = words.split("/");
  return { from, to };
}

/** Returns days as one word: "2020-01-03" or "2020-01-03/2020-01-05". */
export function daysWritten({ from, to }: Days): string {
  return from === to ? from : `${from}/${to}`;
}

/** Returns days as people read them. */
export function daysInWords({ from, to }: Days): string {
  return from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
}

/** Returns what was read of a claim, slot by slot; null stands for a claim of which nothing could be read. */
export function slotsRead(parts: ContentParts | null): SlotWords {
  const short = (words: readonly string[]) => [...new Set(words)].filter((one) => one.length <= LONGEST_IN_SLOT);
  return {
    about: short(parts?.about ?? []),
    when: short((parts?.when ?? []).map(daysWritten)),
    where: short(parts?.where ?? []),
  };
}

/** Returns what was read with what people set instead. */
export function slotsCorrected(read: SlotWords, corrected: Corrections): SlotWords {
  return { ...read, ...corrected };
}

/** Returns what a claim says with what people set instead of what was read; null if nothing was read or set. */
export function partsCorrected(read: ContentParts | null, corrections: Corrections): ContentParts | null {
  if (read === null && Object.keys(corrections).length === 0) return null;
  const { about, when, where } = corrections;
  return {
    ...(read ?? NO_PARTS),
    ...(about ? { about: [...about] } : {}),
    ...(when ? { when: when.map((words) => ({ words: null, ...daysOf(words) })) } : {}),
    ...(where ? { where: [...where] } : {}),
  };
}
