/** The closed list of cue verbs, grouped by what may follow them as content. */
/**
 * What a cue may take as its content: a clause ("that …"), a quotation, an infinitive, a noun phrase, or an addressee
 * first ("told reporters that …").
 */
export type Frame = "clause" | "quote" | "infinitive" | "object" | "addressee";
export type CueSense = {
  frames: Set<Frame>;
  /** One of these follows the verb directly ("for" in "called for"); empty if none does. */
  particles: string[];
  /** How likely a sentence with this cue is to contain an attribution, 0 to 1. */
  strength: number;
};

type CueClass = { frames: Frame[]; strength: number; verbs: string };

/**
 * Verbs are written "lemma" or "lemma+particle,particle"; a verb may be in several classes, and has all their frames.
 */
const CLASSES: CueClass[] = [
  {
    frames: ["clause", "quote"],
    strength: 0.95,
    verbs: `say add note state claim declare announce reply explain argue insist contend maintain assert allege acknowledge admit
concede confirm deny affirm reaffirm reiterate remark observe comment report reveal disclose stress emphasize emphasise underline
underscore mention caution warn predict forecast estimate conclude suggest hint imply indicate signal complain boast brag joke quip
lament muse recall recount testify tweet retweet write charge counter retort vow pledge promise swear threaten agree protest opine
proclaim profess attest certify swear clarify elaborate echo interject shout yell scream whisper mutter murmur exclaim gush scoff
sneer snap snarl chant chide continue conclude repeat respond answer advise cry rule speculate theorize hypothesize posit postulate
theorise surmise reckon volunteer confess confide bemoan grumble marvel gripe fume thunder crow tease wager bet argue rejoin
disagree concur object intone enthuse stipulate reassert rebut`,
  },
  {
    frames: ["clause", "object"],
    strength: 0.8,
    verbs:
      "show demonstrate recommend propose demand request foresee anticipate guarantee detail outline describe illustrate",
  },
  {
    frames: ["clause"],
    strength: 0.8,
    verbs: `believe think feel hope fear expect worry suspect doubt assume realize realise recognize recognise imagine suppose guess find prove discover learn determine verify establish infer decide document
wonder figure understand know pretend calculate presume hear wish dream judge accept pray`,
  },
  {
    frames: ["quote"],
    strength: 0.9,
    verbs: "ask inquire enquire wonder tell urge sing call read think demand laugh smile sigh plead beg",
  },
  {
    frames: ["clause", "addressee"],
    strength: 0.95,
    verbs: `tell inform assure reassure remind notify convince persuade warn advise promise caution alert show ask`,
  },
  {
    frames: ["infinitive", "addressee"],
    strength: 0.85,
    verbs: `urge ask order instruct advise command beg implore encourage exhort direct tell warn challenge invite remind persuade
require pressure lobby`,
  },
  {
    frames: ["infinitive"],
    strength: 0.8,
    verbs: `vow pledge promise swear threaten agree refuse decline offer plan intend want wish hope expect decide vote propose demand
ask seek prefer resolve opt pretend claim profess fear hesitate consent volunteer undertake aim`,
  },
  {
    frames: ["object"],
    strength: 0.8,
    verbs: `condemn criticize criticise denounce slam blast decry deplore deride mock ridicule rebuke castigate lambast lambaste
praise applaud hail welcome laud commend salute support oppose reject dismiss defend endorse blame accuse dispute contest
challenge question refute rebut deny disavow repudiate renounce favor favour admire regret call label brand dub term describe
characterize characterise portray depict cite quote discuss debate tout trumpet consider regard view announce confirm report reveal
disclose stress emphasize emphasise underline underscore highlight mention predict forecast suggest acknowledge admit concede promise
pledge vow threaten fear doubt expect anticipate estimate claim allege reiterate reaffirm repeat explain recall recount lament bemoan
signal urge want prefer advocate seek propose express voice profess tweet address order note liken compare slam disparage
belittle downplay minimize minimise exaggerate decry scorn disdain justify assert protest mourn celebrate resent detail deem
state declare declare proclaim espouse envision envisage plan demand approve back rate rank+as see+as cast+as paint+as
paint tell reference invoke hate love like dislike appreciate fault scold chastise berate assail`,
  },
  {
    frames: ["object"],
    strength: 0.8,
    verbs: `call+for,on,upon argue+for,against warn+of,about,against complain+about,of respond+to refer+to allude+to object+to insist+on,upon
boast+of,about brag+about joke+about comment+on,about elaborate+on agree+to,on,with disagree+with apologize+for apologise+for
protest+against,over rail+against hint+at push+for press+for lobby+for appeal+for,to testify+about hear+about,of think+of,about
vote+for,against talk+about,of speak+of,about,against,out worry+about,over ask+for,about dream+of,about long+for wonder+about
plead+for campaign+for,against point+to react+to muse+about speculate+about,on lie+about tweet+about write+about,of tell+of
hope+for wish+for plan+for,on approve+of disapprove+of believe+in decide+on,against lash+out inquire+about know+about,of learn+of
vouch+for admit+to confess+to swear+by care+about`,
  },
  {
    frames: ["clause", "object"],
    strength: 0.9,
    verbs: "point+out make+clear spell+out lay+out set+out rule+out play+down",
  },
];

const SENSES = new Map<string, CueSense[]>();

for (const { frames, strength, verbs } of CLASSES) {
  for (const entry of verbs.split(/\s+/)) {
    const [lemma = "", listed] = entry.split("+");
    const particles = listed?.split(",") ?? [];
    const senses = SENSES.get(lemma) ?? [];
    const same = senses.find((sense) => sense.particles.length === 0 && particles.length === 0);
    if (same) for (const frame of frames) same.frames.add(frame);
    else senses.push({ frames: new Set(frames), particles, strength });
    SENSES.set(lemma, senses);
  }
}

/** The base forms of all cue verbs. */
export const CUE_LEMMAS: readonly string[] = [...SENSES.keys()];

/**
 * Returns the senses of a cue verb by its base form; those with a particle first, so that "called for" wins over
 * "called".
 */
export function sensesOf(lemma: string): readonly CueSense[] {
  return [...(SENSES.get(lemma) ?? [])].sort((a, b) => b.particles.length - a.particles.length);
}

/** Returns whether a verb may take a clause as its content without a particle in between. */
export function takesClauses(lemma: string): boolean {
  return SENSES.get(lemma)?.some(({ frames, particles }) => frames.has("clause") && particles.length === 0) ?? false;
}
