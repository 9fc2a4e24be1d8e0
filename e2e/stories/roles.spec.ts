/** Each role may do exactly what the documentation says: calls every procedure over HTTP as every role. */
import { change, read } from "@/e2e/desk/calls";
import { changesOfTheDesk, documentedProcedures } from "@/e2e/desk/changes";
import { everythingAt } from "@/e2e/desk/everything";
import { ROLES, type Role } from "@/e2e/desk/people";
import { expect, test } from "@/e2e/fixtures";

/** Reads that refuse an empty input before they check the caller. */
const READ_WITH: Record<string, unknown> = {
  "articles.draft": { name: "a.txt", bytes: "" },
  "people.find": { email: "nobody@desk.example" },
};
const below = (role: Role, other: Role) => ROLES.indexOf(role) < ROLES.indexOf(other);

test.use({ ownDesk: true });

// From the lowest role to the highest: what higher roles change does not affect the checks of lower ones.
for (const role of ROLES)
  test(`whoever is ${role} may do over HTTP what the documentation says, and nothing else`, async ({ requestsOf }) => {
    const at = await everythingAt(await requestsOf("admin"));
    const requests = await requestsOf(role);
    const inputs: Record<string, unknown> = { ...changesOfTheDesk(at), ...READ_WITH };
    for (const { name, kind, least, surely } of documentedProcedures()) {
      const ask = kind === "read" ? read : change;
      const status = (await ask(requests, name, inputs[name] ?? {})).status();
      if (below(role, least)) expect.soft(status, name).toBe(403);
      else if (surely && !below(role, surely)) expect.soft([401, 403], name).not.toContain(status);
      expect.soft(status, name).toBeLessThan(500);
    }
  });

test("a stranger may do nothing of it", async ({ requestsOf }) => {
  const inputs: Record<string, unknown> = {
    ...changesOfTheDesk(await everythingAt(await requestsOf("admin"))),
    ...READ_WITH,
  };
  const stranger = await requestsOf(null);
  const procedures = documentedProcedures();
  expect(procedures.length).toBeGreaterThan(80);
  for (const { name, kind } of procedures) {
    const ask = kind === "read" ? read : change;
    expect.soft((await ask(stranger, name, inputs[name] ?? {})).status(), name).toBe(401);
  }
});
