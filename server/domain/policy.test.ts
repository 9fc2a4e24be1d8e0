/** Tests the whole policy against a table written by hand: every action, every role, every state it depends on. */
import { describe, expect, it } from "vitest";
import { WORKFLOWS, type Workflow } from "./claims/claim";
import { type Actor, OPERATOR, ROLES, type Role } from "./people/person";
import { ACTIONS, type Action, allowedActions, can } from "./policy";

type Who = "nobody" | Role | "operator";
const EVERYBODY: readonly Who[] = ["nobody", ...ROLES, "operator"];
/**
 * Who may, one letter each: Nobody signed in, Viewer, Reviewer, Editor, Admin, Operator; a dot for each who may not.
 */
type Row = string;

const ANYONE = "NVREAO";
const SIGNED_IN = ".VREAO";
const PERSONS = ".VREA.";
const REVIEWERS = "..REAO";
const EDITORS = "...EAO";
const ADMINS = "....AO";
const NONE = "......";
const REVIEWING_PERSONS = "..REA.";
const EDITING_PERSONS = "...EA.";

/** The actions whose answer does not depend on the claim's workflow. */
const ALWAYS: Partial<Record<Action, Row>> = {
  "desk.found": ANYONE,
  "session.open": ANYONE,
  "session.close": ANYONE,
  "invitation.accept": ANYONE,
  "account.edit": PERSONS,
  "desk.read": SIGNED_IN,
  "article.read": SIGNED_IN,
  "claim.read": SIGNED_IN,
  "topic.read": SIGNED_IN,
  "source.read": SIGNED_IN,
  "relation.read": SIGNED_IN,
  "report.read": SIGNED_IN,
  "report.export": SIGNED_IN,
  "history.read": SIGNED_IN,
  "model.read": SIGNED_IN,
  "job.read": SIGNED_IN,
  "article.import": REVIEWERS,
  "article.edit": REVIEWERS,
  "article.extract": EDITORS,
  "proposal.decide": REVIEWERS,
  "claim.add": REVIEWERS,
  "claim.assign": REVIEWERS,
  "review.open": REVIEWING_PERSONS,
  "comment.add": REVIEWING_PERSONS,
  "evidence.add": REVIEWERS,
  "evidence.edit": REVIEWERS,
  "evidence.remove": REVIEWERS,
  "relation.add": REVIEWERS,
  "relation.edit": REVIEWERS,
  "relation.suggest": EDITORS,
  "topic.add": REVIEWERS,
  "topic.edit": REVIEWERS,
  "topic.remove": EDITORS,
  "topic.dismiss": REVIEWERS,
  "source.add": REVIEWERS,
  "source.edit": REVIEWERS,
  "source.merge": EDITORS,
  "source.tell apart": REVIEWERS,
  "source.dismiss parent": REVIEWERS,
  "job.import": REVIEWERS,
  "job.extract": EDITORS,
  "job.steer": EDITORS,
  "history.put back": REVIEWERS,
  "report.draft": REVIEWERS,
  "report.freeze": REVIEWERS,
  "report.publish": EDITORS,
  "report.correct": EDITORS,
  "report.withdraw": EDITORS,
  "person.manage": ADMINS,
  "invitation.manage": ADMINS,
  "desk.edit": ADMINS,
  "backup.read": ADMINS,
  "security.read": ADMINS,
  "model.manage": ADMINS,
};

/** The actions whose answer does: a row for each workflow state, and for a claim that was not loaded. */
const BY_WORKFLOW: Partial<Record<Action, Record<Workflow | "unknown", Row>>> = {
  "claim.edit": {
    unknown: REVIEWERS,
    unreviewed: REVIEWERS,
    "in review": REVIEWERS,
    reviewed: REVIEWERS,
    ruled: EDITORS,
    "set aside": REVIEWERS,
  },
  "claim.correct": {
    unknown: REVIEWERS,
    unreviewed: REVIEWERS,
    "in review": REVIEWERS,
    reviewed: REVIEWERS,
    ruled: EDITORS,
    "set aside": REVIEWERS,
  },
  "claim.move words": {
    unknown: REVIEWERS,
    unreviewed: REVIEWERS,
    "in review": REVIEWERS,
    reviewed: REVIEWERS,
    ruled: NONE,
    "set aside": REVIEWERS,
  },
  "claim.tag": {
    unknown: REVIEWERS,
    unreviewed: REVIEWERS,
    "in review": REVIEWERS,
    reviewed: REVIEWERS,
    ruled: EDITORS,
    "set aside": REVIEWERS,
  },
  "claim.gather": {
    unknown: REVIEWERS,
    unreviewed: REVIEWERS,
    "in review": REVIEWERS,
    reviewed: REVIEWERS,
    ruled: EDITORS,
    "set aside": REVIEWERS,
  },
  "claim.attribute": {
    unknown: REVIEWERS,
    unreviewed: REVIEWERS,
    "in review": REVIEWERS,
    reviewed: REVIEWERS,
    ruled: EDITORS,
    "set aside": REVIEWERS,
  },
  "claim.start": {
    unknown: NONE,
    unreviewed: REVIEWERS,
    "in review": REVIEWERS,
    reviewed: REVIEWERS,
    ruled: NONE,
    "set aside": NONE,
  },
  "claim.set aside": {
    unknown: NONE,
    unreviewed: REVIEWERS,
    "in review": REVIEWERS,
    reviewed: REVIEWERS,
    ruled: NONE,
    "set aside": NONE,
  },
  "claim.restore": {
    unknown: NONE,
    unreviewed: NONE,
    "in review": NONE,
    reviewed: NONE,
    ruled: NONE,
    "set aside": REVIEWERS,
  },
  "claim.reopen": {
    unknown: NONE,
    unreviewed: NONE,
    "in review": NONE,
    reviewed: EDITORS,
    ruled: EDITORS,
    "set aside": NONE,
  },
  "review.submit": {
    unknown: NONE,
    unreviewed: REVIEWING_PERSONS,
    "in review": REVIEWING_PERSONS,
    reviewed: REVIEWING_PERSONS,
    ruled: NONE,
    "set aside": NONE,
  },
  "ruling.make": {
    unknown: NONE,
    unreviewed: NONE,
    "in review": NONE,
    reviewed: EDITING_PERSONS,
    ruled: NONE,
    "set aside": NONE,
  },
};

function actorOf(who: Who): Actor | null {
  if (who === "nobody") return null;
  return who === "operator" ? OPERATOR : { kind: "person", id: "p1", name: "P", role: who };
}

/** Returns the row according to the policy. */
function rowOf(action: Action, workflow?: Workflow): Row {
  const letters = EVERYBODY.map((who) =>
    can(actorOf(who), action, workflow ? { workflow } : {}) ? who.charAt(0).toUpperCase() : ".",
  );
  return letters.join("");
}

describe("the policy", () => {
  it("has a row here for every action, in one table and not in both", () => {
    const rows = [...Object.keys(ALWAYS), ...Object.keys(BY_WORKFLOW)];
    expect(rows.sort()).toEqual([...ACTIONS].sort());
  });

  const independent = Object.entries(ALWAYS) as [Action, Row][];
  it.each(independent)("%s: %s, whatever the claim's state", (action, row) => {
    expect(rowOf(action)).toBe(row);
    for (const workflow of WORKFLOWS) expect([workflow, rowOf(action, workflow)]).toEqual([workflow, row]);
  });

  const dependent = Object.entries(BY_WORKFLOW).flatMap(([action, states]) =>
    Object.entries(states).map(([state, row]) => [action as Action, state as Workflow | "unknown", row] as const),
  );
  it.each(dependent)("%s on a claim that is %s: %s", (action, state, row) => {
    expect(rowOf(action, state === "unknown" ? undefined : state)).toBe(row);
  });

  it.each(["job.steer", "topic.remove"] as const)(
    "lets a reviewer do this to their own, and nobody else's: %s",
    (action) => {
      const own = EVERYBODY.filter((who) => can(actorOf(who), action, { authorId: "p1" }));
      expect(own).toEqual(["reviewer", "editor", "admin", "operator"]);
      expect(can(actorOf("reviewer"), action, { authorId: "p2" })).toBe(false);
      expect(can(actorOf("editor"), "job.steer", { authorId: null })).toBe(true);
    },
  );

  it("lists as allowed exactly what it permits", () => {
    const reviewer = actorOf("reviewer");
    const listed = allowedActions(reviewer, ACTIONS, { workflow: "ruled" });
    expect(listed).toEqual(ACTIONS.filter((action) => can(reviewer, action, { workflow: "ruled" })));
    expect(listed).not.toContain("claim.edit");
    expect(allowedActions(null, ["claim.read"])).toEqual([]);
  });
});
