/** Tests what the engine finds in sentences of every form in which the press reports statements. */
import { describe, expect, it } from "vitest";
import { joinFragments, type Span, sliceSpan } from "@/server/domain/articles/span";
import type { Attribution } from "@/server/domain/claims/attribution";
import { extractAttributions } from "./extract";

type Row = { source: string; cue: string; content: string };

function rowsOf(text: string): Row[] {
  const words = (spans: Span[]) => joinFragments(text, spans);
  return extractAttributions(text).map((one) => ({
    source: words(one.source),
    cue: words(one.cue),
    content: words(one.content),
  }));
}

function only(text: string): Attribution {
  const [first, ...others] = extractAttributions(text);
  if (!first || others.length > 0)
    throw new Error(`expected one attribution, found ${others.length + (first ? 1 : 0)}`);
  return first;
}

describe("where the content stands", () => {
  it.each<[string, Row[]]>([
    [
      '"The harbour is closed," Mayor Ada Lund said.',
      [{ source: "Mayor Ada Lund", cue: "said", content: '"The harbour is closed,"' }],
    ],
    [
      '"The harbour is closed," said Ada Lund.',
      [{ source: "Ada Lund", cue: "said", content: '"The harbour is closed,"' }],
    ],
    [
      "“We will not pay,” the minister said on Monday.",
      [{ source: "the minister", cue: "said", content: "“We will not pay,”" }],
    ],
    ["«We will not pay», the minister said.", [{ source: "the minister", cue: "said", content: "«We will not pay»" }]],
    ["The bridge is unsafe, officials said.", [{ source: "officials", cue: "said", content: "The bridge is unsafe" }]],
    ["Lund said that the bridge was unsafe.", [{ source: "Lund", cue: "said", content: "that the bridge was unsafe" }]],
    ["Lund said the bridge was unsafe.", [{ source: "Lund", cue: "said", content: "the bridge was unsafe" }]],
    ["The bridge, Lund said, is unsafe.", [{ source: "Lund", cue: "said", content: "The bridge … is unsafe" }]],
    ['Lund said: "It is over."', [{ source: "Lund", cue: "said", content: '"It is over."' }]],
    [
      "According to the ministry, the bridge is unsafe.",
      [{ source: "the ministry", cue: "According to", content: "the bridge is unsafe" }],
    ],
    [
      "The bridge is unsafe, according to the ministry.",
      [{ source: "the ministry", cue: "according to", content: "The bridge is unsafe" }],
    ],
    ['"It is over," she said. "We lost."', [{ source: "she", cue: "said", content: '"It is over," … "We lost."' }]],
    [
      '"It is over," she said, "and we lost."',
      [{ source: "she", cue: "said", content: '"It is over," … "and we lost."' }],
    ],
  ])("%s", (text, rows) => expect(rowsOf(text)).toEqual(rows));
});

describe("classes of cues", () => {
  it.each<[string, Row]>([
    ["The council condemned the eviction.", { source: "The council", cue: "condemned", content: "the eviction" }],
    [
      "The union accused the company of fraud.",
      { source: "The union", cue: "accused", content: "the company of fraud" },
    ],
    [
      "The union branded the offer “an insult”.",
      { source: "The union", cue: "branded", content: "the offer “an insult”" },
    ],
    ["The company has denied the charge.", { source: "The company", cue: "has denied", content: "the charge" }],
    ["The party vowed to fight on.", { source: "The party", cue: "vowed", content: "to fight on" }],
    ["Critics called for an inquiry.", { source: "Critics", cue: "called for", content: "an inquiry" }],
    ["Residents complained about the noise.", { source: "Residents", cue: "complained about", content: "the noise" }],
    [
      "The mayor pointed out that the pumps had failed.",
      { source: "The mayor", cue: "pointed out", content: "that the pumps had failed" },
    ],
    [
      "The mayor told reporters that the pumps had failed.",
      { source: "The mayor", cue: "told", content: "that the pumps had failed" },
    ],
    [
      "Nobody took up his claim that the pumps had failed.",
      { source: "his", cue: "claim", content: "that the pumps had failed" },
    ],
    [
      "That account was disputed by two engineers.",
      { source: "two engineers", cue: "was disputed", content: "That account" },
    ],
  ])("%s", (text, row) => expect(rowsOf(text)).toContainEqual(row));
});

describe("where the content ends", () => {
  it.each<[string, string]>([
    ["Roe said the road was open, but the bridge stayed shut.", "the road was open"],
    ["Roe said the road was open, and he urged drivers to use it.", "the road was open"],
    ["Roe said the road was open — a surprise to many.", "the road was open"],
    ["The union condemned the raid after it ended.", "the raid"],
    ["The court accused them of lying, stealing and fraud.", "them of lying, stealing and fraud"],
    ["Police, who said the road was open, left.", "the road was open"],
    ["His refusal to pay angered the council.", "to pay"],
    ["The court urged the town not to sell.", "not to sell"],
    ['The court urged the town "not to sell".', '"not to sell"'],
  ])("%s", (text, content) => expect(rowsOf(text).map((row) => row.content)).toContain(content));
});

describe("sources", () => {
  it.each([
    ["Officials in the north of the country said the road was open.", "Officials in the north of the country"],
    ["Jane Roe, a lawyer for the town, said the road was open.", "Jane Roe, a lawyer for the town"],
    ["Jane Roe, 43, a farmer, said the road was open.", "Jane Roe, 43, a farmer"],
    ["Sen. Jane Roe (R-Ohio) said the road was open.", "Sen. Jane Roe (R-Ohio)"],
    ["The engineers who built the dam said the road was open.", "The engineers who built the dam"],
    ["A report released by the court said the road was open.", "A report released by the court"],
    ["On Friday morning the ministry said the road was open.", "the ministry"],
    ["The ministry on Friday said the road was open.", "The ministry"],
    ["There are engineers who say the road is open.", "engineers"],
  ])("%s", (text, source) => expect(rowsOf(text).map((row) => row.source)).toContain(source));

  it("goes on to the second verb of one subject", () => {
    expect(rowsOf("Roe said the road was open and warned of more floods.")).toEqual([
      { source: "Roe", cue: "said", content: "the road was open" },
      { source: "Roe", cue: "warned of", content: "more floods" },
    ]);
  });

  it("gives a participle the subject of its clause", () => {
    expect(rowsOf("Roe closed the road, saying it was unsafe.")).toEqual([
      { source: "Roe", cue: "saying", content: "it was unsafe" },
    ]);
  });
});

describe("a statement disputed", () => {
  const text =
    "Roe claimed the dam was safe, though that claim has been disputed by engineers and divers who say no proof was given.";

  it("gives three claims, two of them against the first", () => {
    expect(rowsOf(text)).toEqual([
      { source: "Roe", cue: "claimed", content: "the dam was safe" },
      { source: "engineers and divers", cue: "has been disputed", content: "that claim" },
      { source: "engineers and divers", cue: "say", content: "no proof was given" },
    ]);
  });

  it("leaves an unnamed holder of an opinion implicit", () => {
    expect(rowsOf("The dam is believed to be safe.")).toEqual([
      { source: "", cue: "is believed", content: "The dam … to be safe" },
    ]);
  });
});

describe("quotation marks", () => {
  it.each<[string, Attribution["quotation"]]>([
    ['"It is over," Roe said.', "direct"],
    ['Roe said it was "a disaster" for the town.', "mixed"],
    ["Roe said it was over.", "indirect"],
  ])("%s is %s", (text, quotation) => expect(only(text).quotation).toBe(quotation));

  it("takes a reopened quotation for one claim", () => {
    const text = "He said: “The first point stands. “The second one falls.”";
    expect(joinFragments(text, only(text).content)).toBe("“The first point stands. “The second one falls.”");
  });

  it("joins paragraphs that reopen a quotation", () => {
    const text = "“The first point stands,” Roe said. “The second falls.\n\n“The third is moot.”";
    expect(joinFragments(text, only(text).content)).toBe(
      "“The first point stands,” … “The second falls. … “The third is moot.”",
    );
  });

  it("does not open a quotation with the mark that the paragraph before lost", () => {
    const text = "They said: “The strike was necessary.\n\n”Prices rose again on Monday.";
    expect(rowsOf(text)).toEqual([{ source: "They", cue: "said", content: "“The strike was necessary." }]);
  });

  it("reads a wrongly turned opening mark by where it stands", () => {
    const text = "Roe said there were ”signs” of a thaw.";
    expect(only(text).quotation).toBe("mixed");
  });

  it("finds what a colon announces in the next paragraph", () => {
    expect(rowsOf('The minister said:\n\n"The road will open in May."')).toEqual([
      { source: "The minister", cue: "said", content: '"The road will open in May."' },
    ]);
  });
});

describe("blocks and furniture", () => {
  it("reads a tweet as its author's own words, and what the tweet reports as passed on by them", () => {
    const text =
      "Met the port chief today. She said the quay is full. https://t.co/abc — Ada Lund (@adalund) March 4, 2021";
    const [tweet, inner] = extractAttributions(text);
    expect(tweet && joinFragments(text, tweet.content)).toBe("Met the port chief today. She said the quay is full.");
    expect(tweet && joinFragments(text, tweet.source)).toBe("Ada Lund (@adalund)");
    expect(tweet).toMatchObject({ cue: [], speakers: ["Ada Lund"], quotation: "direct" });
    expect(inner && joinFragments(text, inner.content)).toBe("the quay is full");
    expect(inner?.relayName).toBe("Ada Lund");
  });

  it.each([
    "Listen Live",
    "Get short URL",
    "20:04 GMT 19 April 2021",
    "* The group says it is not banned anywhere.",
    "Read more: Minister says the road is open",
    "Community standardsDiscussion",
  ])("leaves out %j", (line) => expect(extractAttributions(line)).toEqual([]));
});

it("cuts spans that read as they are written", () => {
  const text = "😀 Roe said the road was open.";
  const [span] = only(text).source;
  expect(span && sliceSpan(text, span)).toBe("Roe");
});
