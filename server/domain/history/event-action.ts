/** The actions that a line of history can have: a closed list, so that every action has words on screens. */
import type { Action } from "../policy";

/** Reads leave no line, and an action with several steps is recorded by step. */
type Unwritten = `${string}.read` | "report.export" | "ruling.restore" | "job.steer" | "proposal.decide";

/** Actions that need no permission of their own, or that the server takes by itself. */
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
  | "model.forget links"
  | "model.give up"
  | "model.learn links"
  | "proposal.dismiss"
  | "proposal.reopen"
  | "source.doubt again";

export type EventAction = Exclude<Action, Unwritten> | Further;
