/** The closed word classes and the verbs that the tagger knows; everything else it takes for a noun or reads off its ending. */
import { CUE_LEMMAS } from "./cues";
import { formsOf, type Reading, type VerbForm } from "./verbForms";

const words = (list: string) => new Set(list.split(/\s+/));

export const DETERMINERS = words(
  "the a an this that these those some any no every each all both another either neither several many few most much more such what which whatever enough half less",
);
export const POSSESSIVES = words("my your his her its our their whose");
export const PRONOUNS = words(
  "i you he she it we they me him us them himself herself itself themselves myself ourselves everyone everybody someone somebody anyone anybody nobody something anything nothing everything one others mine theirs there",
);
export const SUBJECT_PRONOUNS = words("i you he she it we they");
export const PREPOSITIONS = words(
  "of in on at by for with from about against between into through during before after above below under over among amid across toward towards upon within without despite unlike like near via per beyond regarding concerning throughout until since along around behind beside besides outside inside alongside onto off than except including following versus worth as",
);
export const SUBORDINATORS = words(
  "because although though while whereas unless if whether when once where why how after before since until as so lest",
);
export const CONJUNCTIONS = words("and or but nor yet plus &");
export const RELATIVES = words("who which whom that");
export const MODALS = words(
  "will would can could may might shall should must cannot can't couldn't won't wouldn't shouldn't mightn't mustn't 'll",
);
export const BE = words("is are was were be been being am isn't aren't wasn't weren't 'm 're ain't");
export const HAVE = words("has have had having hasn't haven't hadn't 've");
export const DO = words("do does did doesn't don't didn't");
export const ADVERBS = words(
  "not also never n't then now still just only even later earlier once again soon often always ever already too very quite rather really actually instead thus therefore however meanwhile further perhaps maybe almost first ago yet together here elsewhere afterwards afterward forward well far long twice repeatedly similarly otherwise nevertheless nonetheless moreover furthermore simply openly back away so else sometimes today yesterday tomorrow tonight",
);
export const TIME_NAMES = words(
  "monday tuesday wednesday thursday friday saturday sunday mon. tues. wed. thurs. fri. sat. sun.",
);
export const TIME_UNITS = words(
  "year month week weekend day night morning afternoon evening spring summer fall autumn winter decade monday tuesday wednesday thursday friday saturday sunday",
);
export const MONTHS = words(
  "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.",
);
export const ADJECTIVES = words(
  "new old other own last next past recent senior top former current key main major big small great good bad high low long short long-time longtime right wrong true false public private political military foreign federal national international local global early late same different strong clear own possible likely potential presidential republican democratic conservative liberal american russian british chinese iranian iraqi syrian french german israeli white black young poor rich free full open hard single prime chief deputy acting first second third few ready able sure certain best worst better worse greater larger",
);

const ORDINARY_VERBS = `be have do go make take get give come become leave keep put let seem appear need try start stop help run move
live stand lose pay meet include continue set lead follow create allow spend grow open walk win offer remember appear buy wait serve die
send build stay fall cut reach kill remain raise pass sell require bring hold happen provide sit turn write carry break receive
win play use work lie cause produce eat cover catch draw choose point visit drive wear hit pick join enter arrive return attack strike
fight launch fire shoot arrest charge sue sign release publish issue hire face handle manage seize destroy damage target injure wound
hurt remove replace reduce increase rise drop climb gain miss avoid prevent protect save support affect involve contain exist belong
hang steal rob burn blow push pull throw fly travel march gather crowd swarm trap act behave intervene deploy withdraw invade occupy
capture control rule govern elect appoint nominate resign retire fail succeed win beat defeat lose survive suffer enjoy benefit gain
earn cost fund finance invest trade import export ban block halt delay cancel postpone end finish complete close begin conduct host
attend participate appear emerge arise occur develop evolve change shift transform improve worsen escalate deteriorate expand extend
shrink collapse crash crack spread flow pour head travel land fit match mix share split divide separate unite merge combine connect
link tie bind attach add subtract count measure weigh test check examine inspect investigate probe search study analyze monitor watch
look listen touch smell taste sleep wake rest dress wash clean cook feed drink smoke bathe swim jump kick ride sail row ski skate
hunt fish plant water grow harvest cut dig drill mine pump bore exercise practice train coach mentor teach educate graduate enroll
register apply interview recruit employ fire dismiss suspend lay rely depend base consist comprise compose form shape design build
construct erect install repair fix mend maintain operate drive steer pilot board escort accompany guide lead direct conduct accept
reject receive obtain acquire purchase collect gather store save preserve conserve waste trash dump abandon desert flee escape hide
seek chase pursue track trail surround encircle besiege storm raid loot pillage ransack bomb shell blast explode detonate ignite
ask own owe pose lack tend happen manage plot scheme conspire collude cooperate collaborate compete resist counter deter defend
refuse veto override overturn overrule uphold strike repeal enact pass draft amend revise edit update upgrade reform restore renew
revive resume suspend pause exit quit stick cling grip clutch grab snatch hand deliver ship mail post email text phone dial ring
contact reach approach confront encounter greet welcome hug kiss marry divorce bear raise adopt foster care nurse treat cure heal
diagnose prescribe inject vaccinate infect contaminate poison murder assassinate execute hang lynch torture abuse rape assault
molest harass bully intimidate scare frighten terrify shock surprise amaze stun impress inspire motivate encourage discourage
prompt spark trigger ignite fuel drive spur provoke invite attract lure tempt seduce trick fool deceive cheat betray lie
see know want like love hate agree prove work live trigger wield boost bolster enable ensure seal unveil sit sing`;

/** Verbs whose base form or -s form is as often a noun. */
export const NOUN_LIKE_VERBS = words(
  `claim report call plan hope fear doubt want note warning question demand request promise pledge vow charge comment remark state support
praise blame post tweet concern back address challenge contest dispute protest estimate forecast guess debate appeal press push cost vote
start stop help run move stand need work play use lie strike fight fire attack arrest sign release document detail outline show find label
brand term dub rate rank view regard signal hint joke quip chant cry laugh smile sigh scream whisper shout yell sneer counter echo volunteer
welcome salute favor favour regret quote cite mention reference tout voice express order counsel judge rule figure feel dream wish love hate
like mock paint cast see dismiss tease wonder reply answer return visit point target measure test check probe search study watch look touch
taste sleep rest dress wash clean cook feed drink smoke swim jump kick ride sail row ski skate hunt fish plant water harvest cut drill mine
pump exercise practice train coach repair fix board escort guide lead desert escape hide chase track trail storm raid bomb shell blast
counter veto override draft update upgrade reform pause exit stick grip grab snatch hand ship mail email text phone dial ring contact
approach encounter hug kiss divorce bear raise foster care nurse cure poison murder torture abuse assault surprise shock trigger spark
spur fuel drive lure trick cheat boost seal increase rise drop climb gain miss damage hurt share split link tie match mix land fit head pour
flow crash crack spread change shift transfer block halt delay end finish close conduct host deal bet win beat fall pass set lead result
campaign issue group act form race meeting ruling state advocate view concern budget program finance fund trade import export ban benefit invite command direct pressure snap rap crow thunder fume gush view aim challenge plead read
hire face handle capture control transform benefit conflict permit object project progress function experience influence focus impact`,
);

const READINGS = new Map<string, Reading[]>();
for (const lemma of new Set([...CUE_LEMMAS, ...ORDINARY_VERBS.split(/\s+/)])) {
  for (const [form, written] of Object.entries(formsOf(lemma)) as [VerbForm, string][]) {
    const readings = READINGS.get(written) ?? [];
    readings.push({ lemma, form });
    READINGS.set(written, readings);
  }
}

/** Every verb that a lower-case word may be a form of; empty when the word is no known verb. */
export function verbReadings(lower: string): readonly Reading[] {
  return READINGS.get(lower) ?? [];
}

/** Whether a lower-case word is an adjective, by the list or by its ending. */
export function isAdjective(lower: string): boolean {
  return ADJECTIVES.has(lower) || /(?:ous|ful|ive|ical|able|ible|less|ish)$/.test(lower);
}
