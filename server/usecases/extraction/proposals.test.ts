/**
 * Tests that extracting again changes nothing by itself, and that an accepted proposal changes a claim as a person
 * would.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { claimsOfArticle } from "@/server/store/claims/claims";
import { importArticle } from "../articles/import-article";
import { listAllArticles, readOneArticle } from "../articles/read-articles";
import { setClaimAside } from "../claims/advance-claim";
import { attributeClaim } from "../claims/attribute-claim";
import { editClaim } from "../claims/edit-claim";
import { readOneClaim } from "../claims/read-claim";
import { putBack } from "../history/put-back";
import { listHistory } from "../history/read-history";
import { makeRuling, submitReview } from "../reviews/submit-review";
import { addSource } from "../sources/change-sources";
import { openTestDesk, type TestDesk } from "../test-desk";
import { extractAgain } from "./extract-again";
import { addModel, adoptModel, listAllModels } from "./models";
import { dismissProposal, reopenProposal, takeAllNew, takeProposal } from "./proposals";
import { type Finding, modelOf } from "./test-extractor";
import { testModel } from "./test-models";

vi.mock("@/server/extraction/extractor", () => import("./test-extractor"));

const TEXT = "«the ships wait», Ada Varga said. Ben Okafor denied that the pay is low. «It rained».";
const SHIPS: Finding = { content: "ships wait", source: "Ada Varga", cue: "said", speaker: "Ada Varga" };
const PAY: Finding = { content: "that the pay is low", source: "Ben Okafor", cue: "denied", speaker: "Ben Okafor" };

let desk: TestDesk;
let articleId: string;
let models: number;
beforeEach(async () => {
  desk = await openTestDesk();
  models = 0;
  articleId = (await importArticle.execute(desk.as("reviewer"), { title: "Ports", text: TEXT })).id;
});
afterEach(() => desk.close());

const again = () => extractAgain.execute(desk.as("editor"), { id: articleId });
const article = () => readOneArticle.execute(desk.as("reviewer"), { id: articleId });
const claims = () => claimsOfArticle(desk.database.read, articleId);

/** Adopts a model that finds exactly this. */
async function use(...findings: Finding[]): Promise<void> {
  models += 1;
  const { inUse } = await listAllModels.execute(desk.as("admin"), {});
  const rival = { rivalId: inUse.id, rivalEngine: inUse.engine };
  const bytes = modelOf(`m${models}`, ...findings);
  const { id } = await addModel.execute(desk.as("admin"), { ...testModel, ...rival, name: `m${models}`, bytes });
  await adoptModel.execute(desk.as("admin"), { id, version: 1 });
}

async function proposal(kind: "new" | "gone" | "moved") {
  const { proposals, claims: present } = await article();
  const one = proposals.find((each) => each.kind === kind);
  const claimVersion = present.find((claim) => claim.id === one?.claimId)?.version;
  return { ...one, ...(claimVersion ? { claimVersion } : {}) };
}
const take = async (kind: "new" | "gone" | "moved", who: "reviewer" | "editor" = "reviewer") => {
  const { id, version, claimVersion } = await proposal(kind);
  return takeProposal.execute(desk.as(who), { id, version, claimVersion });
};

describe("extracting again", () => {
  it("proposes nothing with the extractor that found it all, whatever people changed since", async () => {
    const [ships, rain] = await claims();
    const roles = [{ role: "speaker", source: { name: "Cy Dune" } }];
    await attributeClaim.execute(desk.as("reviewer"), { id: ships?.id, version: 1, roles });
    await setClaimAside.execute(desk.as("reviewer"), { id: rain?.id, version: 1 });
    const before = await listHistory.execute(desk.as("viewer"), {});
    expect(await again()).toMatchObject({ new: 0, gone: 0, moved: 0, engine: "plain-1" });
    expect(await listHistory.execute(desk.as("viewer"), {})).toEqual(before);
  });

  it("proposes what is new, gone and moved, and leaves the claims as they are", async () => {
    await use(SHIPS, PAY);
    const before = await claims();
    expect(await again()).toMatchObject({ new: 1, gone: 1, moved: 1, engine: "plain-1+m1" });
    expect(await claims()).toEqual(before);
    const { proposals } = await article();
    expect(
      proposals.map(({ kind, finding }) => [kind, finding?.statement, finding?.speakers, finding?.cueClass]),
    ).toEqual([
      ["moved", "Ships wait.", ["Ada Varga"], "says"],
      ["new", "Denied: the pay is low.", ["Ben Okafor"], "denies"],
      ["gone", undefined, undefined, undefined],
    ]);
    const page = await listAllArticles.execute(desk.as("viewer"), {});
    expect(page.articles.map((one) => one.proposals)).toEqual([3]);
  });

  it("replaces what was open, and does not repeat to the same extractor what was dismissed", async () => {
    await use(SHIPS, PAY);
    await again();
    const { id, version } = await proposal("new");
    const dismissed = await dismissProposal.execute(desk.as("reviewer"), { id, version });
    expect(await again()).toMatchObject({ new: 0, gone: 1, moved: 1 });
    expect((await article()).proposals).toHaveLength(2);
    await reopenProposal.execute(desk.as("reviewer"), { id, version: dismissed.version });
    expect((await article()).proposals).toHaveLength(3);
    await dismissProposal.execute(desk.as("reviewer"), { id, version: dismissed.version + 1 });
    await use(SHIPS, PAY);
    expect(await again()).toMatchObject({ new: 1 });
  });
});

describe("taking", () => {
  it("adds a claim under the extractor's name", async () => {
    await use(SHIPS, PAY);
    await again();
    const { claimId } = await take("new");
    expect(await readOneClaim.execute(desk.as("viewer"), { id: claimId })).toMatchObject({
      statement: "Denied: the pay is low.",
      engine: "plain-1+m1",
      cueClass: "denies",
      workflow: "unreviewed",
      speakers: [{ name: "Ben Okafor" }],
    });
    const { lines } = await listHistory.execute(desk.as("viewer"), { claimId });
    expect(lines).toMatchObject([{ action: "claim.add", actorName: "The reviewer" }]);
  });

  it("adds all that are new at once", async () => {
    await use(SHIPS, PAY, { content: "Ben Okafor denied" });
    await again();
    const { added } = await takeAllNew.execute(desk.as("reviewer"), { articleId });
    expect(added).toHaveLength(2);
    expect((await article()).proposals.map(({ kind }) => kind).sort()).toEqual(["gone", "moved"]);
  });

  it("sets aside what is gone, as an extraction fault, which can be restored", async () => {
    await use(SHIPS);
    await again();
    const { claimId } = await take("gone");
    const claim = await readOneClaim.execute(desk.as("reviewer"), { id: claimId });
    expect(claim).toMatchObject({ workflow: "set aside", asideReason: "extraction fault" });
    expect(claim.allowed).toContain("claim.restore");
  });

  it("names a speaker as the register does, by whatever name the article has", async () => {
    await addSource.execute(desk.as("reviewer"), { name: "Ada Maria Varga", kind: "person", aliases: ["Ada Varga"] });
    await use(SHIPS);
    await again();
    expect((await proposal("moved")).finding?.speakers).toEqual(["Ada Maria Varga"]);
    const { claimId } = await take("moved");
    const claim = await readOneClaim.execute(desk.as("viewer"), { id: claimId });
    expect(claim.speakers).toMatchObject([{ name: "Ada Maria Varga" }]);
  });

  it("moves marks, speaker and the statement that follows from them, and history puts them back", async () => {
    await use(SHIPS);
    const [before] = await claims();
    await again();
    const { claimId } = await take("moved");
    const read = () => readOneClaim.execute(desk.as("viewer"), { id: claimId });
    const moved = await read();
    expect(moved).toMatchObject({ statement: "Ships wait.", engine: "plain-1", speakers: [{ name: "Ada Varga" }] });
    expect(moved.spans.map(({ role, exact }) => [role, exact])).toEqual([
      ["content", "ships wait"],
      ["cue", "said"],
      ["source", "Ada Varga"],
    ]);
    const [line] = (await listHistory.execute(desk.as("reviewer"), { claimId })).lines;
    expect(line).toMatchObject({ action: "claim.mark", canPutBack: true });
    await putBack.execute(desk.as("reviewer"), { eventId: line?.id });
    const restored = await read();
    expect(restored).toMatchObject({ statement: before?.statement, speakers: [] });
    expect(restored.spans.map(({ exact }) => exact)).toEqual(["the ships wait"]);
  });

  it("keeps a statement that somebody has worded, and a speaker where none could be made out", async () => {
    const [ships] = await claims();
    await editClaim.execute(desk.as("reviewer"), { id: ships?.id, version: 1, statement: "No ship may leave." });
    const roles = [{ role: "speaker", source: { name: "Cy Dune" } }];
    await attributeClaim.execute(desk.as("reviewer"), { id: ships?.id, version: 2, roles });
    await use({ content: "ships wait" });
    await again();
    const { claimId } = await take("moved");
    const claim = await readOneClaim.execute(desk.as("viewer"), { id: claimId });
    expect(claim).toMatchObject({ statement: "No ship may leave.", speakers: [{ name: "Cy Dune" }] });
  });

  it("says who an unnamed speaker may be, which is undone from the history, and leaves a named one", async () => {
    const open = { ...SHIPS, speaker: "", candidates: ["Ada Varga", "Ben Okafor"] };
    await use(open);
    await again();
    expect((await proposal("moved")).finding).toMatchObject({ speakers: [], candidates: open.candidates });
    const { claimId } = await take("moved");
    const candidates = async () =>
      (await readOneClaim.execute(desk.as("viewer"), { id: claimId })).candidates.map(({ name }) => name);
    expect(await candidates()).toEqual(open.candidates);
    const [line] = (await listHistory.execute(desk.as("reviewer"), { claimId })).lines;
    await putBack.execute(desk.as("reviewer"), { eventId: line?.id });
    expect(await candidates()).toEqual([]);
    const roles = [{ role: "speaker", source: { name: "Cy Dune" } }];
    await attributeClaim.execute(desk.as("reviewer"), { id: claimId, version: 3, roles });
    await use(open);
    await again();
    await take("moved");
    expect(await candidates()).toEqual([]);
  });

  it("refuses an older version of the claim, and what was decided already", async () => {
    await use(SHIPS);
    await again();
    const seen = await proposal("moved");
    await editClaim.execute(desk.as("reviewer"), { id: seen.claimId, version: 1, statement: "Ships must wait." });
    const late = takeProposal.execute(desk.as("reviewer"), { id: seen.id, version: 1, claimVersion: 1 });
    await expect(late).rejects.toMatchObject({ code: "stale" });
    await take("moved");
    const twice = takeProposal.execute(desk.as("reviewer"), { id: seen.id, version: 2, claimVersion: 3 });
    await expect(twice).rejects.toMatchObject({
      code: "wrong state",
      message: expect.stringContaining("taken already"),
    });
    await expect(dismissProposal.execute(desk.as("reviewer"), { id: "no", version: 1 })).rejects.toMatchObject({
      code: "not found",
    });
  });

  it("is not a way around what a role may do to a ruled claim", async () => {
    const [ships] = await claims();
    const judgement = { claimId: ships?.id, statement: ships?.statement, verdict: "supported", reasons: "Seen." };
    await submitReview.execute(desk.as("reviewer"), judgement);
    await makeRuling.execute(desk.as("editor"), judgement);
    await use(SHIPS);
    await again();
    await expect(take("moved")).rejects.toMatchObject({ code: "not allowed" });
    await expect(take("moved", "editor")).rejects.toMatchObject({ code: "wrong state" });
  });
});

describe("another statement", () => {
  const PORT: Finding = { content: "the ships wait", statement: "The ships of the port wait." };
  const RAIN: Finding = { content: "It rained" };
  const worded = async () => (await claims()).map(({ statement }) => statement);

  it("is proposed for a claim that nobody has reworded, and taken with it", async () => {
    await use(PORT, RAIN);
    expect(await again()).toMatchObject({ new: 0, gone: 0, moved: 1 });
    expect(await worded()).toContain("The ships wait.");
    await take("moved");
    expect(await worded()).toContain("The ships of the port wait.");
    await use(PORT, { ...RAIN, statement: "It rained all day." });
    expect(await again()).toMatchObject({ moved: 1 });
  });

  it("is not proposed for one that a person has worded, until that is put back", async () => {
    const [ships] = await claims();
    await editClaim.execute(desk.as("reviewer"), { id: ships?.id, version: 1, statement: "No ship sails." });
    await use(PORT, RAIN);
    expect(await again()).toMatchObject({ moved: 0 });
    const { lines } = await listHistory.execute(desk.as("viewer"), { claimId: ships?.id });
    const edit = lines.find(({ action }) => action === "claim.edit");
    await putBack.execute(desk.as("reviewer"), { eventId: edit?.id });
    expect(await again()).toMatchObject({ moved: 1 });
  });
});
