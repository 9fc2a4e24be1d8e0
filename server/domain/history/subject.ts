/** The subjects that a line of history can have. Separate from the events, whose hashing browsers cannot load. */
export const SUBJECT_TYPES = [
  "article",
  "claim",
  "topic",
  "source",
  "relation",
  "suggestion",
  "evidence",
  "report",
  "model",
  "job",
  "person",
  "invitation",
  "session",
  "desk",
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];
