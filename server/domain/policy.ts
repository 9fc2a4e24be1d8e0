/** The whole permission policy: who may do what, on one page. Permission is checked here and nowhere else. */
import { afterStep, type Step, type Workflow } from "./claims/claim";
import { type Actor, includesRole, type Role } from "./people/person";

/** What a permission may depend on besides the actor. */
export type Subject = {
  workflow?: Workflow;
  authorId?: string | null;
  personId?: string;
  reportState?: "draft" | "frozen" | "published";
};

type Rule = (actor: Actor | null, subject: Subject) => boolean;

const anyone: Rule = () => true;
const from =
  (role: Role): Rule =>
  (actor) =>
    actor !== null && includesRole(actor.role, role);
const person: Rule = (actor) => actor?.kind === "person";
const step =
  (name: Step): Rule =>
  (actor, { workflow }) =>
    actor !== null && workflow !== undefined && afterStep(name, workflow, actor.role) !== null;
/** A ruling is the desk's final judgement: after it, only an editor may change the claim. */
const unlessRuled: Rule = (actor, { workflow }) => from(workflow === "ruled" ? "editor" : "reviewer")(actor, {});
/** A ruling holds for the words that it was given on, so they stay until the claim is reopened. */
const notRuled: Rule = (actor, { workflow }) => workflow !== "ruled" && from("reviewer")(actor, {});
/** Reviewers may change their own, editors everybody's. */
const ownOrEditors: Rule = (actor, { authorId }) =>
  from(authorId !== undefined && authorId === actor?.id ? "reviewer" : "editor")(actor, {});
const both =
  (...rules: Rule[]): Rule =>
  (actor, subject) =>
    rules.every((rule) => rule(actor, subject));

const POLICY = {
  "desk.found": anyone,
  "session.open": anyone,
  "session.close": anyone,
  "invitation.accept": anyone,

  "account.edit": person,
  "desk.read": from("viewer"),
  "article.read": from("viewer"),
  "claim.read": from("viewer"),
  "topic.read": from("viewer"),
  "source.read": from("viewer"),
  "relation.read": from("viewer"),
  "report.read": from("viewer"),
  "report.export": from("viewer"),
  "history.read": from("viewer"),

  "model.read": from("viewer"),
  "job.read": from("viewer"),

  "article.import": from("reviewer"),
  "article.edit": from("reviewer"),
  "article.extract": from("editor"),
  "proposal.decide": from("reviewer"),
  "claim.add": from("reviewer"),
  "claim.edit": unlessRuled,
  "claim.correct": unlessRuled,
  "claim.move words": notRuled,
  "claim.tag": unlessRuled,
  "claim.gather": unlessRuled,
  "claim.attribute": unlessRuled,
  "claim.assign": from("reviewer"),
  "claim.start": step("start"),
  "claim.set aside": step("set aside"),
  "claim.restore": step("restore"),
  "claim.reopen": step("reopen"),
  "review.submit": both(person, step("review")),
  "review.open": both(person, from("reviewer")),
  "ruling.make": both(person, step("rule")),
  "comment.add": both(person, from("reviewer")),
  "evidence.add": from("reviewer"),
  "evidence.edit": from("reviewer"),
  "evidence.remove": from("reviewer"),
  "relation.add": from("reviewer"),
  "relation.edit": from("reviewer"),
  "relation.suggest": from("editor"),
  "topic.add": from("reviewer"),
  "topic.edit": from("reviewer"),
  "topic.remove": ownOrEditors,
  "topic.dismiss": from("reviewer"),
  "source.add": from("reviewer"),
  "source.edit": from("reviewer"),
  "source.merge": from("editor"),
  "source.tell apart": from("reviewer"),
  "source.dismiss parent": from("reviewer"),
  "job.import": from("reviewer"),
  "job.extract": from("editor"),
  "job.steer": ownOrEditors,
  "history.put back": from("reviewer"),
  "report.draft": from("reviewer"),
  "report.freeze": from("reviewer"),
  "report.publish": from("editor"),
  "report.correct": from("editor"),
  "report.withdraw": from("editor"),

  "person.manage": from("admin"),
  "invitation.manage": from("admin"),
  "desk.edit": from("admin"),
  "backup.read": from("admin"),
  "security.read": from("admin"),
  "model.manage": from("admin"),
} satisfies Record<string, Rule>;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as Action[];

/** May this actor (null: nobody signed in) do this to this subject? */
export function can(actor: Actor | null, action: Action, subject: Subject = {}): boolean {
  return POLICY[action](actor, subject);
}

/** Which of these may the actor do? What every read returns, so that no screen decides again. */
export function allowedActions(actor: Actor | null, candidates: readonly Action[], subject: Subject = {}): Action[] {
  return candidates.filter((action) => can(actor, action, subject));
}
