/** Tests that imported articles are compared with what is there, and that what people decided stays decided. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClaimAside } from "../claims/advance-claim";
import { readOneClaim } from "../claims/read-claim";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { previewReport } from "../reports/read-reports";
import { importTestArticle } from "../test-claims";
import { openTestDesk, type TestDesk } from "../test-desk";
import { editRelation, linkClaims } from "./change-relations";
import { listAllRelations } from "./list-relations";
import { listSuggestedLinks } from "./list-suggestions";
import { matchWaiting } from "./match-articles";
import { suggestAllLinks } from "./suggest-links";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const MORNING = `The ferry sank because its hull had been welded badly, Ada Varga, the head of the shipyard, said on Monday.`;
const EVENING = `Ben Okafor, the harbour master, denied that the hull of the ferry had been welded badly.`;

const compare = () => matchWaiting({ database: desk.database, now: desk.as("admin").now });
const suggested = () => listSuggestedLinks.execute(desk.as("reviewer"), {});

/** The one contradiction that the two articles hold. */
async function contradiction() {
  await importTestArticle(desk, { text: MORNING, title: "Morning" });
  await importTestArticle(desk, { text: EVENING, title: "Evening" });
  expect((await suggested()).waiting).toBe(2);
  await compare();
  const { suggestions, waiting } = await suggested();
  expect(waiting).toBe(0);
  const found = suggestions.find(({ type }) => type === "contradicts");
  if (!found) throw new Error(`No contradiction among ${JSON.stringify(suggestions)}`);
  return found;
}

describe("articles that were imported", () => {
  it("are compared, and a denial is suggested as a contradiction, with the words that led to it", async () => {
    const found = await contradiction();
    expect([found.from.speakers, found.to.speakers]).toEqual([["Ben Okafor"], ["Ada Varga"]]);
    const marked = found.from.passage?.marks.map(([from, to]) => found.from.passage?.text.slice(from, to));
    expect(marked).toContain("denied");
    expect(found.reason).toContain("denied");
    const standing = async (id: string) => (await readOneClaim.execute(desk.as("viewer"), { id })).standing.label;
    expect([await standing(found.from.id), await standing(found.to.id)]).toEqual(["uncontested", "uncontested"]);
  });

  it("are shown with as much of a long paragraph as a person reads, and say that it goes on", async () => {
    const long = `${"The tide was high. ".repeat(60)}${MORNING} ${"The tide was low. ".repeat(60)}`;
    await importTestArticle(desk, { text: long, title: "Morning" });
    await importTestArticle(desk, { text: EVENING, title: "Evening" });
    await compare();
    const [found] = (await suggested()).suggestions;
    const passages = [found?.from.passage, found?.to.passage];
    expect(passages.map((passage) => passage?.cut)).toContainEqual({ before: true, after: true });
    for (const passage of passages) expect(passage?.text).toMatch(/^\S.*welded badly.*\S$/u);
  });

  it("are not compared a second time by themselves", async () => {
    await contradiction();
    expect(await compare()).toBe(0);
  });
});

describe("what people decided", () => {
  it("contests both claims once it is confirmed, and is no suggestion any more", async () => {
    const { id, version, from } = await contradiction();
    await editRelation.execute(desk.as("reviewer"), { id, version, state: "confirmed" });
    expect((await readOneClaim.execute(desk.as("viewer"), { id: from.id })).standing.label).toBe("contested");
    expect((await suggested()).suggestions.map((one) => one.id)).not.toContain(id);
  });

  it.each(["confirmed", "dismissed"])("stays when all are compared again: %s", async (state) => {
    const { id, version } = await contradiction();
    await editRelation.execute(desk.as("reviewer"), { id, version, state });
    const before = (await suggested()).suggestions.length;
    await suggestAllLinks.execute(desk.as("editor"), {});
    expect((await suggested()).waiting).toBe(2);
    expect(await compare()).toBe(0);
    expect((await suggested()).suggestions).toHaveLength(before);
  });

  it("may be of another type, and the other way round", async () => {
    const { id, version, from, to } = await contradiction();
    const edit = { id, version, state: "confirmed", type: "responds to", turned: true };
    await editRelation.execute(desk.as("reviewer"), edit);
    const { relations } = await readOneClaim.execute(desk.as("viewer"), { id: to.id });
    const reason = expect.stringMatching(/denied.*\(Suggested as “contradicts”\.\)$/u);
    expect(relations).toMatchObject([{ type: "responds to", words: "responds to", other: { id: from.id }, reason }]);
  });

  it("is printed in reports as suggested by Stet, unless a person gives a reason of their own", async () => {
    const { id, version, from } = await contradiction();
    const reasonInReport = async () => {
      const { claims } = await previewReport.execute(desk.as("viewer"), { scope: { claimIds: [from.id] } });
      return claims[0]?.relations[0]?.reason;
    };
    await editRelation.execute(desk.as("reviewer"), { id, version, state: "confirmed" });
    expect(await reasonInReport()).toMatch(/^Suggested by Stet and confirmed by a reviewer\. .*denied/u);
    const reason = "One of them inspected the hull.";
    await editRelation.execute(desk.as("reviewer"), { id, version: version + 1, reason });
    expect(await reasonInReport()).toBe(reason);
  });

  it("has Stet's reason and its marked words again once a person's is undone or put back, whichever way it points", async () => {
    const { id, version, from, to } = await contradiction();
    const edit = (values: object) => editRelation.execute(desk.as("reviewer"), { id, ...values });
    const shown = async () => {
      const { relations } = await listAllRelations.execute(desk.as("viewer"), {});
      const relation = relations.find((one) => one.id === id);
      const words = [relation?.from, relation?.to].map((end) => end?.passage?.marks.length);
      return { reason: relation?.reason, ends: [relation?.from.id, relation?.to.id], words };
    };
    await edit({ version, state: "confirmed" });
    const before = await shown();
    expect(before.words).not.toContain(0);
    await edit({ version: version + 1, reason: "One of them inspected the hull." });
    expect((await shown()).words).toEqual([undefined, undefined]);
    await edit({ version: version + 2, reason: before.reason });
    expect(await shown()).toEqual(before);

    await edit({ version: version + 3, reason: "The other one built it." });
    await edit({ version: version + 4, turned: true });
    const { lines } = await listHistory.execute(desk.as("reviewer"), { claimId: from.id });
    const line = lines.find(({ fields }) => fields.reason?.after === "The other one built it.");
    await putBack.execute(desk.as("reviewer"), { eventId: line?.id ?? "" });
    const turned = { ends: [to.id, from.id], words: before.words.toReversed(), reason: before.reason };
    expect(await shown()).toEqual(turned);
  });

  it("has the reason of whoever links by hand what was dismissed before", async () => {
    const { id, version, from, to } = await contradiction();
    await editRelation.execute(desk.as("reviewer"), { id, version, state: "dismissed" });
    const link = { a: from.id, b: to.id, type: "contradicts", reason: "On second thoughts." };
    await linkClaims.execute(desk.as("reviewer"), link);
    const { claims } = await previewReport.execute(desk.as("viewer"), { scope: { claimIds: [from.id] } });
    expect(claims[0]?.relations).toMatchObject([{ reason: "On second thoughts." }]);
  });

  it("leaves out claims that were set aside", async () => {
    const { from } = await contradiction();
    const { version } = await readOneClaim.execute(desk.as("viewer"), { id: from.id });
    await setClaimAside.execute(desk.as("reviewer"), { id: from.id, version, reason: "out of scope" });
    expect((await suggested()).suggestions.filter((one) => one.from.id === from.id)).toEqual([]);
  });
});
