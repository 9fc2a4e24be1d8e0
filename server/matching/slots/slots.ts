/** The slots of a claim: who and what it is about, when, how many, for or against, and whether it is told as fact. */
import type { Span } from "@/server/domain/articles/span";
import type { CueClass } from "@/server/domain/claims/attribution";
import type { Tagged } from "@/server/extraction/english/reading/tagged";
import { cueClassOf } from "@/server/extraction/english/rules/cue-classes";
import type { Term } from "../reading/terms";
import { datesIn, type When } from "./dates";
import { type Entity, entitiesIn } from "./entities";
import { type Modality, modalityOf } from "./modality";
import { negationsIn } from "./negations";
import { isPointer } from "./pointers";
import { type Quantity, quantitiesIn } from "./quantities";
import { type Stance, stanceOf } from "./stance";

export type Slots = {
  entities: readonly Entity[];
  dates: readonly When[];
  quantities: readonly Quantity[];
  negations: readonly Span[];
  modality: Modality;
  /** What the cue does with the content; and whether it denies, doubts or turns away what it speaks of. */
  cueClass: CueClass;
  denies: boolean;
  /** Of the speaker for what the claim is about; the cue's word outweighs those of the content. */
  stance: Stance;
  isPointer: boolean;
};

/** What a claim's words are read from; `terms` are those of the content. */
export type Words = { content: readonly Tagged[]; terms: readonly Term[]; cue: readonly Tagged[] };

/** Reads the slots of a claim in an article of this day. */
export function slotsOf({ content, terms, cue }: Words, publishedOn: string | null): Slots {
  const lemma = headLemmaOf(cue);
  const cueClass = cueClassOf(lemma, content.map(({ text }) => text).join(" "));
  return {
    entities: entitiesIn(content),
    dates: datesIn(content, publishedOn),
    quantities: quantitiesIn(content),
    negations: negationsIn(content),
    modality: modalityOf(content),
    cueClass,
    denies: DENIALS.includes(cueClass) || TURNING_AWAY.test(lemma),
    stance: speakersStance(cue, content, cueClass),
    isPointer: isPointer(content, terms),
  };
}

const DENIALS: readonly CueClass[] = ["denies", "doubts"];
/** They judge, and what they judge is not taken for true. */
const TURNING_AWAY = /^(?:dismiss|reject|rebuff|discredit|debunk|counter)$/u;

const AGAINST: readonly CueClass[] = ["denies", "doubts", "accuses"];

function speakersStance(cue: readonly Tagged[], content: readonly Tagged[], cueClass: CueClass): Stance {
  const [byCue, byContent] = [stanceOf(cue), stanceOf(content)];
  if (byCue.sign !== 0) return byCue;
  const [first, last] = [cue[0], cue.at(-1)];
  const spans: Span[] = first && last ? [[first.start, last.end]] : [];
  return AGAINST.includes(cueClass) ? { sign: -1, spans } : byContent;
}

/** The base form of the word that heads a cue: its last verb, else its last word. */
function headLemmaOf(cue: readonly Tagged[]): string {
  const verb = cue.findLast(({ reading, tag }) => reading && tag === "verb");
  return verb?.reading?.lemma ?? cue.findLast(({ shape }) => shape === "word")?.lower ?? "";
}
