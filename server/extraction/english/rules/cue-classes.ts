/** Cue classes: how a cue presents its content, by the cue's head word. */
import type { CueClass } from "@/server/domain/claims/attribution";
import { englishSyntax } from "../../syntax/load-syntax";
import type { Passage, Range } from "../reading/passages";
import { isPlural } from "../reading/tagged";

const WORDS: [CueClass, string][] = [
  ["denies", "deny denial disavow repudiate refute rebut disclaim rebuttal dispute disputed contradict renounce"],
  [
    "accuses",
    "accuse accusation blame charge allege allegation fault condemn condemnation denounce denunciation criticize criticise criticism slam blast decry deplore deride mock ridicule rebuke castigate lambast lambaste assail berate scold chastise attack lash",
  ],
  [
    "demands",
    "demand urge order ask request call appeal beg plead implore insist require command instruct exhort press push lobby advise recommend recommendation propose proposal encourage invite pressure petition advocate",
  ],
  [
    "promises",
    "promise pledge vow swear guarantee threaten threat commit undertake assure assurance offer agree commitment",
  ],
  [
    "predicts",
    "predict prediction forecast foresee anticipate warn warning caution expect expectation project estimate",
  ],
  [
    "judges",
    "call label brand dub term describe characterize characterise portray depict consider regard deem rate rank praise hail applaud laud commend salute welcome compare liken support oppose endorse defend favor favour admire tout celebrate regret view cast paint approve disapprove judge dismiss reject object",
  ],
  [
    "knows",
    "know learn realize realise recognize recognise find discover understand hear see determine conclude conclusion show confirm confirmation acknowledge admit admission concede reveal remember recall",
  ],
  ["doubts", "doubt question wonder challenge suspect skeptical sceptical unsure uncertain"],
  [
    "believes",
    "believe belief think thought feel feeling hope fear worry dream assume suppose guess imagine presume figure concern afraid hopeful worried concerned confident convinced certain sure love hate like dislike",
  ],
  [
    "intends",
    "want wish plan intend intention aim seek decide prefer resolve desire mean try attempt hesitate refuse decline opt",
  ],
];

const CLASS_OF = new Map(
  WORDS.flatMap(([name, words]) => words.split(" ").map((word): [string, CueClass] => [word, name])),
);

/**
 * Returns the class of a cue by the base form of its head word; "says" for every cue not listed.
 * @param content the content's words: "tells them to go" is a demand, "tells them that it is late" is not
 */
export function cueClassOf(lemma: string, content: string): CueClass {
  if (lemma === "tell" && /^to\b/iu.test(content)) return "demands";
  return CLASS_OF.get(lemma) ?? "says";
}

/** Returns the base form of a cue's head word: its last verb, else its last word. */
export function headLemma({ tokens }: Passage, { from, to }: Range): string {
  const words = tokens.slice(from, to).reverse();
  const verb = words.find(({ reading, tag }) => reading && tag === "verb");
  if (verb?.reading) return verb.reading.lemma;
  const word = words.find(({ shape }) => shape === "word");
  if (word?.tag === "noun" && isPlural(word)) return englishSyntax().lemmaOf(word.text, "NNS");
  return word?.lower ?? "";
}
