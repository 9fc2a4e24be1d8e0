/** Tests statements that a sentence with a colon announces: quotations, paragraphs and lists. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractAttributions } from "../../extract";

const claims = (text: string) =>
  extractAttributions(text).map(({ content, speakers }) => [speakers.join(", "), joinFragments(text, content)]);

it("gives every item of a list to whoever it is announced of", () => {
  const text =
    "Mayor Ada Lund also said:\n\n- The town must keep the ferry\n- Eastholm needs a bridge\n\nIt rained on Friday.";
  expect(claims(text)).toEqual([
    ["Ada Lund", "The town must keep the ferry"],
    ["Ada Lund", "Eastholm needs a bridge"],
  ]);
});

it.each([
  ["has lost its marks", "The town must keep the ferry\nEastholm needs a bridge", "\n\nIt rained on Friday."],
  ["stands in paragraphs", "The town must keep the ferry\n\nEastholm needs a bridge", "\n\nIt rained on Friday."],
  ["has whole sentences", "The town must keep the ferry.\nEastholm needs a bridge.", "\n\nIt rained."],
])("knows a list that %s", (_, list, behind) => {
  const text = `Asked about the port, Mayor Ada Lund promised:\n\n${list}${behind}`;
  expect(claims(text)).toEqual(list.split(/\n+/u).map((item) => ["Ada Lund", item]));
});

it("gives all of a block that is signed to whoever wrote it", () => {
  const text =
    "Lund wrote to the islanders:\n\nNobody will lose their boat.\n\nThe town will pay.\n\n— Ada Lund, mayor\n\nIt rained.";
  expect(claims(text)).toEqual([["Ada Lund", "Nobody will lose their boat. … The town will pay."]]);
});

it.each([
  ["Mayor Ada Lund wrote:\n\n“Nobody will lose their boat.”", "“Nobody will lose their boat.”"],
  ["Mayor Ada Lund denied:\n\n“The boats leak.”", "Ada Lund denied: “The boats leak.”"],
  ["Mayor Ada Lund wrote:\n\nNobody will lose their boat.", "Nobody will lose their boat."],
  ["Mayor Ada Lund promised:\n\n- a new quay\n- two boats", "Ada Lund promised: a new quay."],
])("words %j as %s", (text, statement) => expect(extractAttributions(text)[0]?.statement).toBe(statement));

it("names whoever speaks behind what the sentence opens with", () => {
  const text = "In the interview Mayor Ada Lund said:\n\n- The town must keep the ferry";
  const [said] = extractAttributions(text);
  expect(said && joinFragments(text, said.source)).toBe("Mayor Ada Lund");
});

it("gives the paragraph after “wrote:” to whoever wrote it", () => {
  const text = "Mayor Ada Lund wrote:\n\nNobody will lose their boat. The town will pay.\n\nIt rained on Friday.";
  expect(claims(text)).toEqual([["Ada Lund", "Nobody will lose their boat. The town will pay."]]);
});

it("credits a quotation once where the next paragraph names its own speaker", () => {
  const text = "Mayor Ada Lund said: “The quay is old.\n\n“It must be mended,” she added.";
  expect(claims(text).map(([, words]) => words)).toEqual(["“The quay is old.", "“It must be mended,”"]);
});

it("takes a name with nothing but a quotation after it for its speaker", () => {
  expect(claims("Ada Lund “The quay is safe to walk on.”")).toEqual([["Ada Lund", "“The quay is safe to walk on.”"]]);
  expect(claims("Islanders: ‘Nobody asked us’").map(([, words]) => words)).toEqual(["‘Nobody asked us’"]);
});

it("makes no second claim of a pull quote", () => {
  const text =
    "“We will not risk a single boat”\n\n“We will not risk a single boat in this weather,” Mayor Ada Lund told reporters.";
  expect(claims(text)).toEqual([["Ada Lund", "“We will not risk a single boat in this weather,”"]]);
});
