/** Tests the workflow's transitions, and the ratings. */
import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "../people/person";
import { afterStep, ratingOf, STEPS, type Step, VERDICTS, WORKFLOWS, type Workflow } from "./claim";

/** Every transition of the workflow, written out: from, step, to, and the least role. */
const WAYS: readonly [Workflow, Step, Workflow, Role][] = [
  ["unreviewed", "start", "in review", "reviewer"],
  ["in review", "start", "in review", "reviewer"],
  ["reviewed", "start", "reviewed", "reviewer"],
  ["unreviewed", "review", "reviewed", "reviewer"],
  ["in review", "review", "reviewed", "reviewer"],
  ["reviewed", "review", "reviewed", "reviewer"],
  ["reviewed", "rule", "ruled", "editor"],
  ["reviewed", "reopen", "in review", "editor"],
  ["ruled", "reopen", "in review", "editor"],
  ["unreviewed", "set aside", "set aside", "reviewer"],
  ["in review", "set aside", "set aside", "reviewer"],
  ["reviewed", "set aside", "set aside", "reviewer"],
  ["set aside", "restore", "unreviewed", "reviewer"],
  ["set aside", "restore in review", "in review", "reviewer"],
  ["set aside", "restore reviewed", "reviewed", "reviewer"],
];

describe("afterStep", () => {
  it("leads where the table says for the roles that may, and nowhere else", () => {
    for (const from of WORKFLOWS)
      for (const step of STEPS)
        for (const role of ROLES) {
          const way = WAYS.find(([start, name]) => start === from && name === step);
          const may = way && ROLES.indexOf(role) >= ROLES.indexOf(way[3]);
          expect([from, step, role, afterStep(step, from, role)]).toEqual([from, step, role, may ? way[2] : null]);
        }
  });
});

describe("ratingOf", () => {
  it("is 5 to 1 for the first five verdicts and nothing for the rest", () => {
    expect(VERDICTS.map(ratingOf)).toEqual([5, 4, 3, 2, 1, null, null, null]);
  });
});
