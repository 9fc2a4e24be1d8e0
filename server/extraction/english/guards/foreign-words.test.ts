/** Tests claims whose words are written in another script, such as Arabic or Cyrillic. */
import { expect, it } from "vitest";
import { joinFragments } from "@/server/domain/articles/span";
import { extractorWith } from "../../extractor";

const { extract } = extractorWith(null);

it.each([
  ["Mayor Ada Lund said ‏الرصيف آمن‏, the Arabic for “the quay is safe”.", "Mayor Ada Lund", "الرصيف آمن"],
  ["Mayor Ada Lund said الرصيف آمن, or “the quay is safe”.", "Mayor Ada Lund", "الرصيف آمن"],
  ["Ben Roe said השער נעול in Hebrew.", "Ben Roe", "השער נעול"],
  ["Ada Lund shouted «мост закрыт» at the crowd.", "Ada Lund", "«мост закрыт»"],
  ["Ada Lund told the crowd: 桥已经关闭了。", "Ada Lund", "桥已经关闭了。"],
  ["“الرصيف آمن,” said Ada Lund.", "Ada Lund", "“الرصيف آمن,”"],
  ["Ben Roe said that the ship الأمل was late.", "Ben Roe", "the ship الأمل was late"],
  ["Ben Roe said الأمل was late.", "Ben Roe", "الأمل was late"],
])("%s", (text, source, content) => {
  const [said] = extract(text);
  expect(said && [joinFragments(text, said.source), joinFragments(text, said.content)]).toEqual([source, content]);
});
