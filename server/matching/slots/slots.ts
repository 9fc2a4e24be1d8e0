/** The slots of a claim: who and what it is about, when, how many, for or against, and whether it is stated as fact. */
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
  /** How the cue presents the content; and whether it denies, doubts or rejects what it refers to. */
  cueClass: CueClass;
  denies: boolean;
  /** The speaker's stance on the claim's subject; the cue's word outweighs those of the content. */
  stance: Stance;
  isPointer: boolean;
};

/** The words from which a claim's slots are parsed; `terms` are those of the content. */
export type Words = { content: readonly Tagged[]; terms: readonly Term[]; cue: readonly Tagged[] };

/** Parses the slots of a claim in an article of this day. */
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
/** Cues that judge a statement and do not accept it as true. */
const TURNING_AWAY = /^(?:dismiss|reject|rebuff|discredit|debunk|counter)$/u;

const AGAINST: readonly CueClass[] = ["denies", "doubts", "accuses"];

function speakersStance(cue: readonly Tagged[], content: readonly Tagged[], cueClass: CueClass): Stance {
  const [byCue, byContent] = [stanceOf(cue), stanceOf(content)];
  if (byCue.sign !== 0) return byCue;
  const [first, last] = [cue[0], cue.at(-1)];
  const spans: Span[] = first && last ? [[first.start, last.end]] : [];
  return AGAINST.includes(cueClass) ? { sign: -1, spans } : byContent;
}

/** Returns the base form of a cue's head word: its last verb, else its last word. */
function headLemmaOf(cue: readonly Tagged[]): string {
  const verb = cue.findLast(({ reading, tag }) => reading && tag === "verb");
  return verb?.reading?.lemma ?? cue.findLast(({ shape }) => shape === "word")?.lower ?? "";
}
