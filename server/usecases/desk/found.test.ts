/** Tests the first run: a link that works once and expires with the first account, and a sample that loads whole. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sources } from "@/db/schema.sqlite";
import { SAMPLE_PROVENANCE } from "@/server/domain/articles/article";
import { OPERATOR } from "@/server/domain/people/person";
import { countArticles } from "@/server/store/articles";
import { backedClaims } from "@/server/store/claims/backed-claims";
import { verifyChain } from "@/server/store/history/events";
import { countPeople, listPeople } from "@/server/store/people/people";
import { resolveSource } from "@/server/store/sources/resolve-source";
import { findByName } from "@/server/store/sources/sources";
import { importArticle } from "../articles/import-article";
import { listClaimPage } from "../claims/list-claims";
import { readOneClaim } from "../claims/read-claim";
import { listHistory } from "../history/read-history";
import { changeAccount, listEverybody, resetPassphrase } from "../people/manage-people";
import type * as passphrases from "../people/passphrase-hash";
import { openTestDesk, type TestDesk } from "../test-desk";
import { foundDesk, openFirstRun, readFirstRun } from "./found";
import { loadSample } from "./load-sample";

vi.mock("../people/passphrase-hash", async (load) => ({
  ...(await load<typeof passphrases>()),
  hashPassphrase: async () => "a hash",
}));

let desk: TestDesk;
afterEach(() => desk.close());

function found(token: string, given: Record<string, unknown> = {}) {
  const account = { name: "Ada", email: "ada@desk.example", passphrase: "four unrelated odd words" };
  return foundDesk.execute(desk.as(null), { token, ...account, ...given });
}

describe("the first-run link", () => {
  beforeEach(async () => {
    desk = await openTestDesk({ staffed: false });
  });

  async function newLink(): Promise<string> {
    const made = await openFirstRun.execute(desk.as(OPERATOR), {});
    if (!made) throw new Error("No link was made.");
    return made.token;
  }

  it("makes the first account an admin, and works once", async () => {
    const token = await newLink();
    expect(await readFirstRun.execute(desk.as(null), { token })).toEqual({ open: true, founded: false });
    await found(token);
    expect(await listPeople(desk.database.read)).toMatchObject([{ name: "Ada", role: "admin" }]);
    expect(await readFirstRun.execute(desk.as(null), { token })).toEqual({ open: false, founded: true });
    await expect(found(token, { email: "eve@desk.example" })).rejects.toMatchObject({ code: "not found" });
  });

  it("lets in one of two who come at once", async () => {
    const token = await newLink();
    await Promise.allSettled([found(token), found(token, { email: "eve@desk.example" })]);
    expect(await countPeople(desk.database.read)).toBe(1);
  });

  it("is replaced by a newer one, and no more are made once an account exists", async () => {
    const [old, token] = [await newLink(), await newLink()];
    await expect(found(old)).rejects.toMatchObject({ code: "not found" });
    await found(token);
    expect(await openFirstRun.execute(desk.as(OPERATOR), {})).toBeNull();
  });

  it("stays good after a weak passphrase or an input that makes no sense", async () => {
    const token = await newLink();
    await expect(found(token, { passphrase: "password1234" })).rejects.toMatchObject({ code: "invalid" });
    await expect(found(token, { sample: "yes" })).rejects.toMatchObject({ code: "invalid" });
    expect(await countPeople(desk.database.read)).toBe(0);
    await expect(found(token)).resolves.toHaveProperty("id");
  });
});

describe("the sample", () => {
  beforeEach(async () => {
    desk = await openTestDesk();
  });

  it("finds a claim for everything that its desk says, and leaves a sound history", async () => {
    expect(await loadSample(desk.as("admin"))).toEqual({ missing: [] });
    expect(await countArticles(desk.database.read)).toBe(4);
    expect(await verifyChain(desk.database.read)).toMatchObject({ fault: null });
  });

  it("is reviewed by two people, who cannot sign in and are not whoever set the desk up", async () => {
    await loadSample(desk.as("admin"));
    const closed = (await listPeople(desk.database.read)).filter((person) => person.disabledAt !== null);
    expect(closed).toHaveLength(2);
    const { claims } = await listClaimPage.execute(desk.as("viewer"), { limit: 200 });
    const reviews = [];
    for (const { id } of claims) reviews.push((await readOneClaim.execute(desk.as("viewer"), { id })).reviews);
    expect(new Set(reviews.flat().map((review) => review.byName))).toEqual(new Set(closed.map(({ name }) => name)));
    expect(reviews.filter((of) => new Set(of.map((review) => review.byName)).size === 2)).toHaveLength(2);
  });

  it("is the work of those two, and none of it that of whoever set the desk up", async () => {
    await loadSample(desk.as("admin"));
    const actions = new Map<string, Set<string>>();
    for (let cursor: number | null = null, more = true; more; more = cursor !== null) {
      const page = await listHistory.execute(desk.as("viewer"), { cursor, limit: 200 });
      for (const { action, actorName } of page.lines)
        actions.set(action, (actions.get(action) ?? new Set()).add(actorName));
      cursor = page.next;
    }
    const both = new Set(["Mara Lindqvist (sample)", "Tomás Adeyemi (sample)"]);
    for (const action of ["review.submit", "claim.tag", "relation.add", "evidence.add"])
      expect(actions.get(action), action).toEqual(both);
    for (const action of ["article.import", "source.add"])
      expect(actions.get(action), action).toEqual(new Set(["Mara Lindqvist (sample)"]));
  });

  it("has two people whom nobody can ever sign in as", async () => {
    await loadSample(desk.as("admin"));
    const people = await listEverybody.execute(desk.as("admin"), {});
    const [mara] = people.filter(({ invented }) => invented);
    const { id = "", version = 1 } = mara ?? {};
    const enabled = changeAccount.execute(desk.as("admin"), { id, version, disabled: false });
    await expect(enabled).rejects.toMatchObject({ code: "not allowed" });
    const passphrase = "four unrelated odd words";
    const reset = resetPassphrase.execute(desk.as("admin"), { id, version, passphrase });
    await expect(reset).rejects.toMatchObject({ code: "not allowed" });
  });

  it("names each of its sources, and calls only what cannot both hold a contradiction", async () => {
    await loadSample(desk.as("admin"));
    const named = await desk.database.read.select({ name: sources.name }).from(sources);
    expect(named.filter(({ name }) => /^(?:the )?(?:agency|ministry|report\b.*)$/iu.test(name))).toEqual([]);
    const { claims } = await listClaimPage.execute(desk.as("viewer"), { filter: { contested: true } });
    expect(claims.map(({ statement }) => statement)).toEqual([
      expect.stringContaining("Remnants of Daesh"),
      expect.stringContaining("Kata’ib Hezbollah was behind"),
    ]);
  });

  it("rates its sources in its own articles alone", async () => {
    await loadSample(desk.as("admin"));
    const text = "The harbour is open, Ada Varga told the BBC. The harbour is open, the BBC said.";
    const { id } = await importArticle.execute(desk.as("reviewer"), { title: "Harbour", text });
    const bbc = await findByName(desk.database.read, "BBC");
    const filter = { speaker: [bbc?.id ?? ""] };
    const relayed = { relay: [bbc?.id ?? ""] };
    const found = [
      ...(await listClaimPage.execute(desk.as("viewer"), { filter })).claims,
      ...(await listClaimPage.execute(desk.as("viewer"), { filter: relayed })).claims,
    ];
    const ratings = new Map<boolean, Set<string | null>>();
    for (const { claim } of await backedClaims(
      desk.database.read,
      found.map((one) => one.id),
      null,
    )) {
      const isOwn = claim.articleId === id;
      const read = await readOneClaim.execute(desk.as("viewer"), { id: claim.id });
      const casts = [...claim.speakers, ...claim.relays, ...read.speakers, ...read.relays];
      const rated = casts.filter(({ name }) => name === "BBC").map(({ reliability }) => reliability);
      ratings.set(isOwn, new Set([...(ratings.get(isOwn) ?? []), ...rated]));
    }
    expect(ratings).toEqual(
      new Map<boolean, Set<string | null>>([
        [true, new Set([null])],
        [false, new Set(["B"])],
      ]),
    );
  });

  it("knows the Iraqi prime minister by his office, and lends it to no other article", async () => {
    await loadSample(desk.as("admin"));
    const on = (publishedOn: string, provenance: string | null) =>
      resolveSource(desk.database.read, "the Iraqi prime minister", {
        id: "none",
        title: "None",
        publishedOn,
        provenance,
      });
    expect(await on("2020-01-09", SAMPLE_PROVENANCE)).toMatchObject({ name: "Adel Abdul Mahdi", by: "role" });
    expect(await on("2021-02-26", SAMPLE_PROVENANCE)).toBeNull();
    expect(await on("2020-01-09", null)).toBeNull();
  });
});
