/** Tests what is read with a claim of what it says. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importArticle } from "../articles/import-article";
import { openTestDesk, type TestDesk } from "../test-desk";
import { addClaim } from "./add-claim";
import { readOneClaim } from "./read-claim";

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

/** Returns what the claim with these words of the article says. */
async function says(text: string, words: string, language = "en") {
  const article = { title: "Portvale", text, publisher: "", publishedOn: "2021-03-10", language };
  const { id: articleId } = await importArticle.execute(desk.as("reviewer"), article);
  const content = [[text.indexOf(words), text.indexOf(words) + words.length]];
  const { id } = await addClaim.execute(desk.as("reviewer"), { articleId, content, quotation: "indirect" });
  return (await readOneClaim.execute(desk.as("viewer"), { id })).says;
}

describe("what a claim says", () => {
  it("is read from its words alone, and by the day of its article", async () => {
    const text = "The tide was high in Portvale.\n\nAt least 12 boats sank off Halden on Monday, and the council met.";
    expect(await says(text, "At least 12 boats sank off Halden on Monday")).toEqual({
      about: [],
      when: [{ words: "Monday", from: "2021-03-08", to: "2021-03-08" }],
      where: ["Halden"],
      amounts: ["At least 12 boats"],
      blames: null,
      stated: null,
      denied: null,
      negated: [],
    });
  });

  it("is nothing where its words hold nothing to tell, and where the article is in another language", async () => {
    expect(await says("The tide was high, and that was that.", "The tide was high")).toBeNull();
    const german = "Der Deich hält nicht, sagte der Bürgermeister von Halden am Montag, und die Boote sind fort.";
    expect(await says(german, "Der Deich hält nicht", "de")).toBeNull();
  });
});
