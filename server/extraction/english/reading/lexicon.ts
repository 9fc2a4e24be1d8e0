/**
 * The closed word classes and the verbs that the tagger knows; it takes every other word for a noun or goes by its
 * ending.
 */
import { CUE_LEMMAS } from "../rules/cues";
import { formsOf, type Reading, type VerbForm } from "./verb-forms";

const words = (list: string) => new Set(list.split(/\s+/));

export const DETERMINERS = words(
  "the a an this that these those some any no every each all both another either neither several many few most much more such what which whatever enough half less",
);
export const POSSESSIVES = words("my your his her its our their whose");
export const PRONOUNS = words(
  "i you he she it we they me him us them himself herself itself themselves myself ourselves everyone everybody someone somebody anyone anybody nobody something anything nothing everything one others mine theirs there",
);
export const PREPOSITIONS = words(
  "of in on at by for with from about against between into through during before after above below under over among amid across toward towards upon within without despite unlike like near via per beyond regarding concerning throughout until since along around behind beside besides outside inside alongside onto off than except including following versus worth as",
);
export const SUBORDINATORS = words(
  "because although though while whereas unless if whether when once where why how after before since until as so lest",
);
export const CONJUNCTIONS = words("and or but nor yet plus &");
export const MODALS = words(
  "will would can could may might shall should must cannot can't couldn't won't wouldn't shouldn't mightn't mustn't 'll",
);
export const BE = words("is are was were be been being am isn't aren't wasn't weren't 'm 're ain't");
export const HAVE = words("has have had having hasn't haven't hadn't 've");
export const DO = words("do does did doesn't don't didn't");
export const ADVERBS = words(
  "not also never n't then now still just only even later earlier once again soon often always ever already too very quite rather really actually instead thus therefore however meanwhile further perhaps maybe almost first ago yet together here elsewhere afterwards afterward forward well far long twice repeatedly similarly otherwise nevertheless nonetheless moreover furthermore simply openly back away so else sometimes today yesterday tomorrow tonight",
);
export const NOUNS_IN_LY = words("family assembly ally reply supply monopoly anomaly bully");
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
  "new old other own last next past recent senior top former current key main major big small great good bad high low long short long-time longtime right wrong true false public private political military foreign federal national international local global early late same different strong clear own possible likely potential presidential republican democratic conservative liberal american russian british chinese iranian iraqi syrian french german israeli white black young poor rich free full open hard single prime chief deputy acting first second third few ready able sure certain best worst better worse greater larger close nearer latest",
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
trigger wield boost bolster enable ensure seal unveil refrain comply abide adhere abstain accelerate accompany accomplish accumulate adapt
adjust admit afford aggravate aid alarm alert alienate alleviate allocate alter amplify anger annoy apologize appease apprehend arm arrange
articulate assemble assess assign assist associate assure attain attribute avenge avert await award awaken ban bargain bash bend betray bind
bless boycott breach broaden broker brush bury calm campaign carve cease celebrate certify challenge cite clarify clash clear coax coerce
collect comfort commemorate compel compensate complicate conceal concentrate condone confine confiscate conform confuse conquer consolidate
constitute construe consult consume contend contract contradict contribute converge convert convey convict correct corrupt court craft
cripple cross crush curb curtail dare dash deceive decline dedicate deem deepen defect define defuse degrade delete demonize demolish
denounce deny deprive derail derive descend deserve detain devastate devote dictate differ diffuse diminish disagree disappear disappoint
disarm discard discipline disclose discriminate dismantle disperse displace display disrupt dissolve distance distinguish distort distract
distribute diverge divert dodge dominate donate double dwarf earmark ease eliminate embark embarrass embody embrace emphasize empower
encompass endanger endure energize enforce engage enhance enlist enrich entail entertain enter entitle entrust envision equip erase erode
escalate establish evacuate evade evaluate evict evoke exacerbate exaggerate exceed exclude excuse exempt exhaust exhibit exile expel
expire exploit explore expose extract extradite facilitate falter fare favor feature feed fill filter flood focus force forge formalize
foster frame free frustrate fulfill gamble garner gauge generate glorify grab grant grapple grasp ground hail halt hamper harbor harden
harness haunt hesitate highlight hinder hinge hurry identify ignore illuminate imagine impair impeach impede implement implicate impose
incite incorporate incur induce indulge inflict influence inform inherit inhibit initiate insert install instill institute insulate insult
integrate intensify interact intercept interfere interrogate interrupt intimidate introduce inundate isolate jail jeopardize join justify
kidnap knock label lament lash launch leak lean leap legalize legislate lessen levy liberate lift limit linger liquidate lobby locate lock
loom loosen lower magnify mandate manipulate march marginalize mark market master maximize mean meddle mend merit mingle minimize mobilize
moderate modernize modify monopolize mount mourn multiply name narrow navigate necessitate neglect negotiate neutralize normalize nullify
obey object obligate obscure observe obstruct offend offset ooze oppress opt orchestrate organize oust outlaw outline outlast overcome
overhaul overlook oversee overthrow overwhelm owe pacify parade pardon partner patrol penalize penetrate perceive perform perish permit
perpetuate persecute persist pervade petition plague pledge plunge police polarize ponder populate possess practise preach precede
preclude predict prejudice preside pressure prevail prioritize probe proceed process profit prohibit proliferate prolong propagate
prosecute prosper provoke publicize punish purge purport push qualify quarantine quell quench race radicalize rally ratify reach react
readmit realign reap rebuild recede reckon reclaim recognize reconcile reconsider reconstruct record recover rectify redefine redeem
redirect refine reflect refocus refrain refund regain register regret regulate rehabilitate reign reinforce reinstate reinvent relax relay
relinquish relocate rely remedy remind render renegotiate renounce repay repel replenish repress reprimand reproduce rescind rescue research
resemble reside resist resort resolve retain retaliate rethink retract retreat retrieve reunite revamp reverse review revisit revoke reward
risk roam rotate sabotage sacrifice safeguard salvage sanction satisfy scale scan scrap screen scrutinize secure segregate sentence
separate shake shame shape shelter shield shoulder shun shutter side silence simplify situate slash slaughter slide slip slow smuggle
snub soar soften solicit solidify solve spare specialize spell spill spin sponsor stabilize staff stage stall starve stem stimulate
stir stockpile straighten strain streamline strengthen stress stretch strive structure struggle stumble subject submit subpoena subsidize
substitute succumb suffice suffocate summon supervise supply suppress surge surrender sustain swallow sway sweep swing switch tackle tailor
tap tax tear terminate tether thank thrive tighten tolerate topple torment tour trade transcend transport treasure tolerate tumble twist
unearth undercut undergo undermine undo unify unite unleash unlock unravel uproot usher utilize vacate vanish vary venture vilify vindicate
violate wage wander warrant weaken weigh whip widen wipe withstand wrap wreak wreck yield`;

/** Verbs whose base form or -s form is equally often a noun. */
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

/** Returns every verb of which a lower-case word may be a form; empty if the word is no known verb. */
export function verbReadings(lower: string): readonly Reading[] {
  return READINGS.get(lower) ?? [];
}

/** Returns whether a lower-case word is an adjective, by the list or by its ending. */
export function isAdjective(lower: string): boolean {
  return ADJECTIVES.has(lower) || /(?:ous|ful|ive|ical|able|ible|less|ish)$/.test(lower);
}
