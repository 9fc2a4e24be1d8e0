/** Tests who is meant by names, roles, pronouns and documents over the sentences of an article, kind by kind. */
import { describe, expect, it } from "vitest";
import { extractAttributions } from "../../extract";
import { extractorWith } from "../../extractor";

const last = (text: string) => extractAttributions(text).at(-1);
type Row = [text: string, speakers: string[]];
const resolves = (rows: Row[]) =>
  it.each(rows)("%s", (text, speakers) => expect(last(text)?.speakers).toEqual(speakers));

describe("a role without a name", () => {
  resolves([
    ["Mayor Ada Lund came. A mayor from the coast said the talks failed.", []],
    ["Spokesman Ben Roe left. A spokesman for the port said the talks failed.", []],
    ["Council Leader Ada Lund left. A leader of the ferry union said the talks failed.", []],
    ["A spokesman, Ola Moe, said the talks failed.", ["Ola Moe"]],
    ["The council's spokeswoman, Ida Berg, arrived. The spokeswoman said the talks failed.", ["Ida Berg"]],
    ["Mayor Ada Lund met former mayor Ben Roe. The mayor said the talks failed.", ["Ada Lund"]],
    ["Prime Minister Ada Lund met Health Minister Ben Roe. The health minister said the talks failed.", ["Ben Roe"]],
  ]);
});

describe("a pronoun", () => {
  resolves([
    ["Ada Lund spoke to Ben Roe. She said the talks failed.", ["Ada Lund"]],
    ["Ada Lund spoke to Ben Roe. He said the talks failed.", ["Ben Roe"]],
    [
      "Dr Kim Sorrel met Councillor Robin Hale. Sorrel said it rained. She said swimming was allowed. He said the talks failed.",
      ["Robin Hale"],
    ],
    ["Ben Roe wrote to Tom Hale. Roe waited. He said the talks failed.", ["Ben Roe"]],
    ["Ben Roe and Tom Hale met. He said the talks failed.", []],
    ["Ben Roe met Ada Lund. The latter said the talks failed.", ["Ada Lund"]],
    ["The Harbour Board warned of floods in Norway. It said the talks failed.", ["Harbour Board"]],
    ["State prosecutors filed the charge. They said the talks failed.", ["State prosecutors"]],
    [
      "Ada Lund spoke by telephone with Ben Roe. It rained on the Harbour Board. They said the talks failed.",
      ["Ada Lund", "Ben Roe"],
    ],
  ]);

  it("lists the likeliest two where it may be either", () => {
    expect(last("Ben Roe and Tom Hale met. He said the talks failed.")).toMatchObject({
      speakers: [],
      candidates: ["Ben Roe", "Tom Hale"],
    });
  });
});

describe("a pronoun inside a quotation", () => {
  const nested = (text: string) =>
    extractorWith(null)
      .extract(text)
      .map(({ speakers }) => speakers);
  it.each<[string, string[][]]>([
    ["“Tom Hale lied to us,” Ben Roe said. “He said that the dam was safe.”", [["Ben Roe"], ["Tom Hale"]]],
    ["“President Orsk waited. He said that the dam was safe,” Ben Roe said.", [["Ben Roe"], ["Orsk"]]],
    ["Ben Roe arrived. “He said that the dam was safe,” Roe said.", [["Ben Roe"], []]],
    ["“I said that the dam was safe,” Ben Roe said.", [["Ben Roe"], ["Ben Roe"]]],
    ["“We said that the dam was safe,” Ben Roe said.", [["Ben Roe"], []]],
    [
      "“Ida Berg waited,” Ben Roe said. He left.\n\n“She said that the dam was safe,” Ben Roe said.",
      [["Ben Roe"], ["Ben Roe"], []],
    ],
  ])("%s", (text, speakers) => expect(nested(text)).toEqual(speakers));
});

describe("a denial after an accusation", () => {
  resolves([
    ["Ben Roe accused Tom Hale of hiding the log. He denied that there was one.", ["Tom Hale"]],
    ["Tom Hale was accused by Ben Roe of hiding the log. He denied that there was one.", ["Tom Hale"]],
    ["Ben Roe made claims against Tom Hale. He denied that there was any truth in them.", ["Tom Hale"]],
    ["The ministry blamed the Harbour Board for the flood. It denied that the gate was open.", ["Harbour Board"]],
    ["Ben Roe accused Ida Berg of hiding the log. He denied that he had seen it.", ["Ben Roe"]],
    ["Ben Roe accused Tom Hale of hiding the log. He said that it was gone.", ["Ben Roe"]],
    [
      "Ben Roe accused Tom Hale of hiding the log. Roe waited. Roe left. Roe ate. He denied that it was lost.",
      ["Ben Roe"],
    ],
  ]);

  it("may be either's where somebody else came between them", () => {
    const text = "Nora Fell was charged with fraud. Mia Hart led the case. She denied that there was any.";
    expect(last(text)).toMatchObject({ speakers: [], candidates: ["Nora Fell", "Mia Hart"] });
  });

  it("is not passed on by who accused", () => {
    expect(last("Mia Hart accused Nora Fell of fraud. She denied that there was any.")?.relay).toEqual([]);
  });
});

describe("a body that goes by a name", () => {
  it.each<Row>([
    ["A little-known militia group called Saraya al-Bahr, or Sea Brigade, said the talks failed.", ["Saraya al-Bahr"]],
    ["A company, known as Tern Diesel, said the talks failed.", ["Tern Diesel"]],
    ["A charity named Safe Tides said the talks failed.", ["Safe Tides"]],
    ["The company, which runs the Tern Quay, said the talks failed.", []],
  ])("%s", (text, speakers) => expect(extractorWith(null).extract(text).at(-1)?.speakers).toEqual(speakers));
});

describe("one of several", () => {
  it.each<Row>([
    ["One of the study's authors, biologist Nils Aker, said the frogs had moved.", ["Nils Aker"]],
    ["One of these groups, the Harbour Defence Front (HDF), said the talks failed.", ["Harbour Defence Front"]],
    ["One of the crew said the talks failed.", []],
  ])("%s", (text, speakers) => expect(extractorWith(null).extract(text).at(-1)?.speakers).toEqual(speakers));
});

describe("a name", () => {
  resolves([
    ["Finance Minister Ada Lund said the talks failed.", ["Ada Lund"]],
    ["Secretary of State Ada Lund said the talks failed.", ["Ada Lund"]],
    ["Norland Senator from Eastholm Bernard Roe said the talks failed.", ["Bernard Roe"]],
    ["Special Envoy for Iran Ben Roe said the talks failed.", ["Ben Roe"]],
    ["Ben Roe of the harbour association said the talks failed.", ["Ben Roe"]],
    ["Prof. Ada Lund said the talks failed.", ["Ada Lund"]],
    ["President-elect Ada Lund said the talks failed.", ["Ada Lund"]],
    ["A spokesperson for Mayor Ada Lund said the talks failed.", []],
    ["Sheikh Ahmad Darvish said the talks failed.", ["Ahmad Darvish"]],
    ["Ada van der Lund said the talks failed.", ["Ada van der Lund"]],
    ["Jean-Luc O'Neill said the talks failed.", ["Jean-Luc O'Neill"]],
    ["Ana Ortiz Ruiz left. Ana Ortiz said the talks failed.", ["Ana Ortiz Ruiz"]],
    ["Tern Quay came. Tern Quay Ocean Diesel is its oil. Tern Quay said the talks failed.", ["Tern Quay"]],
    ["Al Jazeera came. Ben Roe left. He said the talks failed.", ["Ben Roe"]],
    ["ADA LUND said the talks failed.", ["ADA LUND"]],
    ["Adam Baker left. Baker said the talks failed.", ["Adam Baker"]],
    ["“We tried,” said Tomas “Big Tom” Reyes.", ["Tomas “Big Tom” Reyes"]],
    ["President Ergün Şahin flew home. Sahin said the talks failed.", ["Ergün Şahin"]],
    ["Ada Lindqvist came. Linqvist said the talks failed.", ["Ada Lindqvist"]],
    ["Ada Lund met Ben Lund. Lund said the talks failed.", []],
    ["Ada Lund met Ben Lund. Ms. Lund said the talks failed.", ["Ada Lund"]],
    ["Ada Lund came. Lund sat. Her son Ben Lund came. Lund said the talks failed.", ["Ada Lund"]],
    ["The World Weather Board (WWB) met. The WWB said the talks failed.", ["World Weather Board"]],
    [
      "The Institute of Tides, Ice and Currents (ITIC) met. ITIC said the talks failed.",
      ["Institute of Tides, Ice and Currents"],
    ],
    ["The Northern Ferry Union met. The NFU said the talks failed.", ["Northern Ferry Union"]],
    ["The Port Authority met. The authority said the talks failed.", ["Port Authority"]],
    ["Bank of Eastholm governor Ben Roe said the talks failed.", ["Ben Roe"]],
    ["Eastholm Institute of Technology professor Dr Ada Lund said the talks failed.", ["Ada Lund"]],
    ["Norland House of Delegates Speaker Ada Lund said the talks failed.", ["Ada Lund"]],
    ["Northern leader Ola Moe of the conservative Order and Tides Party said the talks failed.", ["Ola Moe"]],
    ["Director of National Tides Ben Roe sat. Roe said the talks failed.", ["Ben Roe"]],
    ["Ben Roe spoke. The Eastholm Post came out. According to the Post, the talks failed.", ["Eastholm Post"]],
    [
      "The Eastholm Post came out. According to the Post, the talks failed. The Northern Post had no such story.",
      ["Eastholm Post"],
    ],
    ["The Eastholm Post and The Northern Post came out. According to the Post, the talks failed.", ["Post"]],
    ["Bill de Brill left. Mayor de Brill said the talks failed.", ["Bill de Brill"]],
    ["Bill de Brill left. De Brill said the talks failed.", ["Bill de Brill"]],
    ["The Minister van der Lund said the talks failed.", ["van der Lund"]],
    ["Jo Anne Val Moe said the talks failed.", ["Jo Anne Val Moe"]],
    ["Orland’s President Bashir al-Berri sat. Berri said the talks failed.", ["Bashir al-Berri"]],
    ["Hadi al-Amal sat. Ben Roe left. Al-Amal said the talks failed.", ["Hadi al-Amal"]],
    ["The talks failed, said Jeanne d'Ormont.", ["Jeanne d'Ormont"]],
    ["Minister of Information Moamar al-Berri said the talks failed.", ["Moamar al-Berri"]],
    ["Gloria La Corva sat. Ben Roe left. La Corva said the talks failed.", ["Gloria La Corva"]],
    ["Eddie Van Dalen died. His son Wolf Van Dalen sat. Van Dalen said the talks failed.", ["Eddie Van Dalen"]],
    ["Crown Prince Mohamed bin Faris sat. Bin Faris said the talks failed.", ["Mohamed bin Faris"]],
    ["The government of Oman met. It rained. The government said the talks failed.", ["government of Oman"]],
    ["The company of the mayor said the talks failed.", []],
    ["Author and leader of the study Ada Lund said the talks failed.", ["Ada Lund"]],
    ["Governor Tim Post said the talks failed.", ["Tim Post"]],
    ["Podcaster Rusty Moe said the talks failed.", ["Rusty Moe"]],
    ["Ada Day died. She led The Ada Day Show on air. Ben Roe came. Day said the talks failed.", ["Ada Day"]],
    ["Tides & Currents said the talks failed.", ["Tides & Currents"]],
    ["The firm hired Moe & Berg. Moe & Berg said the talks failed.", ["Moe & Berg"]],
    ['Jeremy "Rusty" Moe sat. Rusty Moe left. Moe said the talks failed.', ['Jeremy "Rusty" Moe']],
    ['Rusty Moe left. Jeremy "Rusty" Moe sat. Moe said the talks failed.', ['Jeremy "Rusty" Moe']],
    ["Ada Roe, born Ada Lund, came. Ola Moe left. Ada Lund said the talks failed.", ["Ada Roe"]],
    ["Ada Roe was born Ada Eva Roe. Ola Moe left. Roe said the talks failed.", ["Ada Roe"]],
    ["Ben Roe came. His daughter Ada Roe waited. Roe said the talks failed.", ["Ben Roe"]],
    ["Ben Roe came with the wife of Ole Roe, Ada Roe. Roe said the talks failed.", []],
  ]);

  it("is that of whoever was called by it first, wherever else it stands", () => {
    const sat = "On Monday Lund sat. ".repeat(15);
    const text = `Ada Lund came. Lund sat. Her son Ben Lund came. ${sat}Lund said the talks failed.`;
    expect(last(text)?.speakers).toEqual(["Ada Lund"]);
  });
});

describe("several", () => {
  resolves([
    ["Ada Lund and Ben Roe said the talks failed.", ["Ada Lund", "Ben Roe"]],
    ["Ada Lund and Ben Roe both said the talks failed.", ["Ada Lund", "Ben Roe"]],
    ["Both Ada Lund and Ben Roe said the talks failed.", ["Ada Lund", "Ben Roe"]],
    ["Wyx Hawk and Ben Roe met. Hawk and Roe said the talks failed.", ["Wyx Hawk", "Ben Roe"]],
    ["China and Russia said the talks failed.", ["China", "Russia"]],
    ["Road Transport and Bridges Minister Ola Moe said the talks failed.", ["Ola Moe"]],
    ["The Energy and Climate Agency said the talks failed.", ["Energy and Climate Agency"]],
  ]);
});

describe("a document", () => {
  resolves([
    ["The Harbour Board's report said the talks failed.", ["Harbour Board"]],
    ["A report by the Harbour Board said the talks failed.", ["Harbour Board"]],
    ["A 2014 study said the talks failed.", []],
    ["Mayor Ada Lund issued a statement. The statement said the talks failed.", ["Ada Lund"]],
  ]);
});

describe("two or more together", () => {
  resolves([
    ["Dr Kim Sorrel met Councillor Robin Hale. Both said the talks failed.", ["Kim Sorrel", "Robin Hale"]],
    ["Ada Lund met Ben Roe on Monday. The two leaders said the talks failed.", ["Ada Lund", "Ben Roe"]],
    ["Ada Lund met Ben Roe on Monday. The pair said the talks failed.", ["Ada Lund", "Ben Roe"]],
    ["Ada Lund met Eva Berg. The two women said the talks failed.", ["Ada Lund", "Eva Berg"]],
    ["Ada Lund met Ben Roe. Both men said the talks failed.", []],
    ["Eva Berg came. Ada Lund met Ben Roe. Both said the talks failed.", []],
    ["Ada Lund met Ben Roe. Both sides said the talks failed.", []],
    ["Eva Berg, Ada Lund and Ben Roe met. They said the talks failed.", ["Eva Berg", "Ada Lund", "Ben Roe"]],
    ["Eva Berg, Ada Lund and Ben Roe said the talks failed.", ["Eva Berg", "Ada Lund", "Ben Roe"]],
    ["Additionally, Ada Lund and Ben Roe said the talks failed.", ["Ada Lund", "Ben Roe"]],
    ["The minister and the Harbour Board said the talks failed.", ["minister", "Harbour Board"]],
    ["Carl Moe of the Hall and Berg Foundation said the talks failed.", ["Carl Moe"]],
    ["In Paris, Ada Lund and Ben Roe said the talks failed.", ["Ada Lund", "Ben Roe"]],
  ]);
});

describe("a document", () => {
  resolves([
    [
      "Ada Lund issued a statement on Monday. Ben Roe said it rained. The statement said the talks failed.",
      ["Ada Lund"],
    ],
    [
      "In a letter, Ada Lund said it rained. Norway was angry, Ben Roe said. The letter said the talks failed.",
      ["Ada Lund"],
    ],
    ["A US study said the talks failed.", []],
    ["A US statement said the talks failed.", ["US"]],
  ]);
});
