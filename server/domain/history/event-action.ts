/** The actions that a line of history can have: a closed list, so that every action has words on screens. */
import type { Action } from "../policy";

/** Reads leave no line, and an action with several steps is recorded by step. */
type Unwritten = `${string}.read` | "report.export" | "ruling.restore" | "job.steer" | "proposal.decide";

/** Actions that need no permission of their own, or that the server takes by itself. */
type Further =
  | "account.set keys"
  | "claim.mark"
  | "claim.read slots"
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

/** All of them, in the order in which screens list them. */
export const EVENT_ACTIONS = [
  "article.import",
  "article.edit",
  "article.extract",
  "claim.add",
  "claim.edit",
  "claim.correct",
  "claim.move words",
  "claim.tag",
  "claim.gather",
  "claim.attribute",
  "claim.mark",
  "claim.read slots",
  "claim.assign",
  "claim.start",
  "claim.set aside",
  "claim.restore",
  "claim.reopen",
  "review.submit",
  "review.open",
  "ruling.make",
  "comment.add",
  "evidence.add",
  "evidence.edit",
  "evidence.remove",
  "relation.add",
  "relation.edit",
  "relation.suggest",
  "topic.add",
  "topic.edit",
  "topic.remove",
  "topic.dismiss",
  "source.add",
  "source.edit",
  "source.merge",
  "source.tell apart",
  "source.doubt again",
  "source.dismiss parent",
  "report.draft",
  "report.freeze",
  "report.publish",
  "report.correct",
  "report.withdraw",
  "history.put back",
  "session.open",
  "session.close",
  "account.edit",
  "account.set keys",
  "person.manage",
  "invitation.manage",
  "invitation.accept",
  "desk.found",
  "desk.open",
  "desk.make secret",
  "desk.load sample",
  "desk.record",
  "desk.replace texts",
  "job.import",
  "job.extract",
  "job.cancel",
  "job.resume",
  "job.put away",
  "proposal.dismiss",
  "proposal.reopen",
  "model.manage",
  "model.adopt",
  "model.give up",
  "model.learn links",
  "model.forget links",
  "desk.edit",
] as const satisfies readonly EventAction[];
