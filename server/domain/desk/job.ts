/** Jobs: long work that the server does in the background, item by item, and the steps that people may take. */

export type JobKind = "import" | "extract again";

/** "gathering" while items are still being added. */
export type JobState = "gathering" | "working" | "done" | "cancelled" | "failed";

export const ITEM_STATES = ["waiting", "done", "already here", "refused"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/**
 * The outcome of an item: how many claims an import found and what to check, how much was proposed, or why it was
 * refused.
 */
export type ItemOutcome =
  | { claims: number; doubts?: string[] }
  | { new: number; gone: number; moved: number }
  | { why: string };

/** How many of a job's items are in each state. */
export type Progress = Record<ItemState, number>;

/** The steps that people can take on a job. */
export type JobStep = "begin" | "cancel" | "resume" | "put away";

const STEPS: Readonly<Record<JobStep, readonly JobState[]>> = {
  begin: ["gathering"],
  cancel: ["gathering", "working"],
  resume: ["cancelled", "failed"],
  "put away": ["done", "cancelled", "failed"],
};

/** Returns whether a job in this state allows the step. A dismissed job allows none. */
export function takesStep({ state, putAwayAt }: { state: JobState; putAwayAt: number | null }, step: JobStep): boolean {
  return putAwayAt === null && STEPS[step].includes(state);
}

/** Returns a count of zero for each state, to add to. */
export function noProgress(): Progress {
  return { waiting: 0, done: 0, "already here": 0, refused: 0 };
}
