/** Jobs: long work that the server does by itself, item after item, and what may be done about one. */

export type JobKind = "import" | "extract again";

/** "gathering" while its items are still being added. */
export type JobState = "gathering" | "working" | "done" | "cancelled" | "failed";

export const ITEM_STATES = ["waiting", "done", "already here", "refused"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** What became of an item: how many claims an import found and what to look at, how much was proposed, or why it was refused. */
export type ItemOutcome =
  | { claims: number; doubts?: string[] }
  | { new: number; gone: number; moved: number }
  | { why: string };

/** How many of a job's items are in each state. */
export type Progress = Record<ItemState, number>;

/** What people do about a job. */
export type JobStep = "begin" | "cancel" | "resume" | "put away";

const STEPS: Readonly<Record<JobStep, readonly JobState[]>> = {
  begin: ["gathering"],
  cancel: ["gathering", "working"],
  resume: ["cancelled", "failed"],
  "put away": ["done", "cancelled", "failed"],
};

/** Whether a job in this state takes the step. One that was put away takes none. */
export function takesStep({ state, putAwayAt }: { state: JobState; putAwayAt: number | null }, step: JobStep): boolean {
  return putAwayAt === null && STEPS[step].includes(state);
}

/** No item in any state, to count up from. */
export function noProgress(): Progress {
  return { waiting: 0, done: 0, "already here": 0, refused: 0 };
}
