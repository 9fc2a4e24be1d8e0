/** The schema of a person's key settings as input. */
import { z } from "zod";

/** A letter or a digit, with or without modifier keys, as settings write it. */
const keyWords = z
  .string()
  .regex(/^(?:(?:ctrl|alt|shift)\+){0,2}[a-z0-9]$/u, "Write one letter or digit, such as u or alt+u.");
/** The default single keys: letters, digits, and the slash of the search. */
const comesAs = z.string().regex(/^[a-z0-9/]$/u);

export const keySettings = z.strictObject({
  /** Whether single-character keys are disabled. */
  off: z.boolean(),
  /** The key to press instead of a default key. */
  instead: z
    .record(comesAs, keyWords)
    .refine((instead) => new Set(Object.values(instead)).size === Object.keys(instead).length, {
      error: "Two actions cannot share one key.",
    }),
});
