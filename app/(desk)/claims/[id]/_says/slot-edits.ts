/** What a person changes of what a claim says, before it is saved. Pure. */
import { daysOf, daysWritten, SLOTS, type Slot, type SlotWords } from "@/server/domain/claims/claim-slots";
import type { OpenClaim } from "../open-claim";

/** `key` tells apart rows that hold the same words. */
export type SlotRow = { key: number; words: string };
/** `byHand`: a person set it, rather than the reader. */
export type SlotEdit = { rows: readonly SlotRow[]; byHand: boolean };
export type SlotEdits = Record<Slot, SlotEdit>;

type Said = Pick<OpenClaim, "says" | "slotsRead" | "slotsCorrected">;

/** Returns what the claim says now, to be changed. */
export function editsOf({ says, slotsRead, slotsCorrected }: Said): SlotEdits {
  const now: SlotWords = { ...slotsRead, ...(says ? { ...says, when: says.when.map(daysWritten) } : {}) };
  const edit = (slot: Slot): SlotEdit => ({
    rows: rowsOf(slotsCorrected.includes(slot) ? now[slot] : slotsRead[slot]),
    byHand: slotsCorrected.includes(slot),
  });
  return { about: edit("about"), when: edit("when"), where: edit("where") };
}

const rowsOf = (words: readonly string[]): SlotRow[] => words.map((one, key) => ({ key, words: one }));

/** Adds an empty row. */
export function withRow({ rows }: SlotEdit): SlotEdit {
  return { rows: [...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, words: "" }], byHand: true };
}

/** Changes the words of a row; null removes it. */
export function withWords({ rows }: SlotEdit, key: number, words: string | null): SlotEdit {
  const changed = rows.flatMap((row) => (row.key !== key ? [row] : words === null ? [] : [{ key, words }]));
  return { rows: changed, byHand: true };
}

/** Puts back what was read. */
export function asRead(words: readonly string[]): SlotEdit {
  return { rows: rowsOf(words), byHand: false };
}

/** Returns the days of a row, each empty until it is chosen. */
export const daysOfRow = (words: string) => ({ from: daysOf(words).from, to: words === "" ? "" : daysOf(words).to });

/** Changes the first day; the last one follows as long as it is the same. */
export function withFirstDay({ from, to }: { from: string; to: string }, first: string) {
  return { from: first, to: to === "" || to === from ? first : to };
}

/** Returns a row's days as its words; of one that is missing, the other stands for both. */
export function rowOfDays({ from, to }: { from: string; to: string }): string {
  return from === "" && to === "" ? "" : daysWritten({ from: from || to, to: to || from });
}

/** Returns the words of each slot, without empty rows. */
export function wordsOf(edits: SlotEdits): SlotWords {
  const words = (slot: Slot) => edits[slot].rows.map((row) => row.words.trim()).filter((one) => one !== "");
  return { about: words("about"), when: words("when"), where: words("where") };
}

/** Returns the slots to save: what is set by hand now, and null where what was read is put back. */
export function slotsToSave(before: SlotEdits, after: SlotEdits): Partial<Record<Slot, string[] | null>> {
  const [had, has] = [wordsOf(before), wordsOf(after)];
  const isSame = (slot: Slot) => JSON.stringify(had[slot]) === JSON.stringify(has[slot]);
  const changed = SLOTS.filter((slot) => (after[slot].byHand ? !isSame(slot) : before[slot].byHand));
  return Object.fromEntries(changed.map((slot) => [slot, after[slot].byHand ? [...has[slot]] : null]));
}
