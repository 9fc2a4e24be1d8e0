/** Folds every form of a country's name into one word: "Chinese", "of China", "the United States", "US". */

/** Names of several words, and the word that each is folded into; in the form in which names are compared. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bunited states(?: of america)?\b|\bu s(?: a)?\b/gu, "usa"],
  [/\bunited kingdom\b|\bgreat britain\b|\bu k\b/gu, "britain"],
  [/\bsaudi arabian?\b/gu, "saudi"],
  [/\bislamic republic of iran\b/gu, "iran"],
  [/\bpeople republic of china\b/gu, "china"],
  [/\brussian federation\b/gu, "russia"],
];

/** The country, followed by every other word that stands for it. "Us" is a country: no name contains the pronoun. */
const LISTED = `
afghanistan afghan; albania albanian; algeria algerian; argentina argentine argentinian; armenia armenian;
australia australian; austria austrian; azerbaijan azerbaijani; bahrain bahraini; bangladesh bangladeshi;
belarus belarusian; belgium belgian; bolivia bolivian; bosnia bosnian; brazil brazilian; britain british uk;
bulgaria bulgarian; cambodia cambodian; cameroon cameroonian; canada canadian; chile chilean; china chinese;
colombia colombian; croatia croatian; cuba cuban; cyprus cypriot; czechia czech; denmark danish; egypt egyptian;
england english; estonia estonian; ethiopia ethiopian; europe european; finland finnish; france french;
georgia georgian; germany german; ghana ghanaian; greece greek; hungary hungarian; iceland icelandic; india indian;
indonesia indonesian; iran iranian; iraq iraqi; ireland irish; israel israeli; italy italian; japan japanese;
jordan jordanian; kazakhstan kazakh; kenya kenyan; korea korean; kosovo kosovar; kuwait kuwaiti; latvia latvian;
lebanon lebanese; libya libyan; lithuania lithuanian; malaysia malaysian; mali malian; malta maltese; mexico mexican;
moldova moldovan; mongolia mongolian; morocco moroccan; myanmar burmese; nepal nepalese nepali; netherlands dutch;
nigeria nigerian; norway norwegian; oman omani; pakistan pakistani; palestine palestinian; peru peruvian;
philippines philippine filipino; poland polish; portugal portuguese; qatar qatari; romania romanian; russia russian;
rwanda rwandan; saudi; scotland scottish; senegal senegalese; serbia serbian; singapore singaporean; slovakia slovak;
slovenia slovenian; somalia somali; africa african; spain spanish; sudan sudanese; sweden swedish; switzerland swiss;
syria syrian; taiwan taiwanese; tanzania tanzanian; thailand thai; tunisia tunisian; turkey turkish turkiye;
uganda ugandan; ukraine ukrainian; usa us american; venezuela venezuelan; vietnam vietnamese; wales welsh;
yemen yemeni; zambia zambian; zimbabwe zimbabwean
`;

const COUNTRIES = new Map(
  LISTED.split(";").flatMap((line) => {
    const words = line.trim().split(/\s+/u);
    return words.map((word): [string, string] => [word, words[0] ?? word]);
  }),
);

const KNOWN: ReadonlySet<string> = new Set(COUNTRIES.values());

/** Returns whether a word is one that a country is folded into. */
export function isCountry(word: string): boolean {
  return KNOWN.has(word);
}

/** Returns a name's key with each country folded into one word. */
export function foldCountries(key: string): string {
  const text = PHRASES.reduce((soFar, [phrase, word]) => soFar.replace(phrase, word), key);
  return text
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => COUNTRIES.get(word) ?? word)
    .join(" ");
}
