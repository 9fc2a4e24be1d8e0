/** The shape of a person's key settings as they come in. */
import { z } from "zod";

/** A letter or a digit, with keys held down or without, as it is written in settings. */
const keyWords = z
  .string()
  .regex(/^(?:(?:ctrl|alt|shift)\+){0,2}[a-z0-9]$/u, "Write one letter or digit, such as u or alt+u.");
/** The single keys as they come: letters, and the slash of the search. */
const comesAs = z.string().regex(/^[a-z/]$/u);

export const keySettings = z.strictObject({
  /** Whether keys that are one character do nothing. */
  off: z.boolean(),
  /** What is pressed instead of a key as it comes. */
  instead: z
    .record(comesAs, keyWords)
    .refine((instead) => new Set(Object.values(instead)).size === Object.keys(instead).length, {
      error: "Two actions cannot share one key.",
    }),
});
