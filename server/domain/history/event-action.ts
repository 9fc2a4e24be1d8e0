/** What a line of history can say was done: a closed list, so that every action has words on screens. */
import type { Action } from "../policy";

/** What is only read leaves no line, and of what has several steps each line names the step. */
type Unwritten = `${string}.read` | "report.export" | "ruling.restore" | "job.steer" | "proposal.decide";

/** Actions that need no permission of their own, or that the server does by itself. */
type Further =
  | "account.set keys"
  | "claim.mark"
  | "desk.load sample"
  | "desk.make secret"
  | "desk.open"
  | "desk.record"
  | "desk.replace texts"
  | "job.cancel"
  | "job.put away"
  | "job.resume"
  | "model.adopt"
  | "model.give up"
  | "proposal.dismiss"
  | "proposal.reopen"
  | "source.doubt again";

export type EventAction = Exclude<Action, Unwritten> | Further;
