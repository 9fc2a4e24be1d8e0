/** What the rest of Stet asks of a language that it reads. */

export type Language = {
  /** Its BCP 47 code. */
  code: string;
  /** What it is called in English. */
  name: string;
};
