/** Words that show what a mention names: a person's role or title, an organisation, a document, a channel. */

const words = (list: string) => new Set(list.split(/\s+/));

/** Nouns for a person's role; the last word of a role. */
export const ROLE_NOUNS = words(
  `president vice-president minister secretary secretary-general spokesman spokeswoman spokesperson spokespeople general admiral colonel
lieutenant captain commander sergeant major marshal senator congressman congresswoman representative governor mayor chairman chairwoman
chair chairperson director deputy ambassador envoy diplomat chancellor premier leader king queen prince princess pope cardinal bishop
archbishop reverend pastor rabbi imam ayatollah judge justice attorney lawyer counsel prosecutor sheriff chief officer commissioner
inspector detective professor doctor scientist researcher economist analyst expert historian author writer journalist reporter
correspondent editor columnist commentator anchor host producer actor actress singer artist coach player manager executive ceo cfo coo
founder co-founder owner investor businessman businesswoman entrepreneur billionaire developer mogul magnate consultant strategist
adviser advisor aide assistant pollster operative activist organizer candidate nominee contender challenger rival incumbent lawmaker
legislator politician councilman councilwoman councillor delegate member head boss official superintendent principal teacher student
resident witness victim farmer worker engineer lawmaker speaker whip treasurer comptroller auditor negotiator mediator monitor observer
husband wife son daughter brother sister father mother widow friend colleague counterpart successor predecessor lady fellow scholar
critic republican democrat libertarian conservative liberal veteran pilot fm pm mp mep undersecretary
president-elect editor-in-chief commander-in-chief vice-chairman vice-chair vice-chancellor premier-elect mayor-elect governor-elect emperor sultan emir
advocate rapporteur representative appointee legislator congressperson physician surgeon nurse paramedic virologist epidemiologist geologist biologist
physicist chemist astronomer oceanographer meteorologist psychologist sociologist archaeologist anthropologist ecologist climatologist seismologist
philosopher theologian lecturer academic author co-author coauthor co-lead co-developer developer designer architect inventor sportswriter
blogger filmmaker musician guitarist drummer composer comedian playwright poet novelist photographer wrestler boxer golfer footballer cyclist swimmer
striker midfielder goalkeeper captain referee umpire skipper trainer fisherman deckhand sailor driver shopkeeper baker nurse clerk translator
campaigner protester survivor suspect defendant plaintiff eyewitness bystander neighbour neighbor onlooker shopper passenger tourist volunteer
marketer lobbyist banker trader broker accountant statistician mathematician programmer technician constable brigadier corporal private lieutenant-general
magistrate barrister solicitor notary registrar chaplain priest vicar monk nun patriarch metropolitan sheikh mullah cleric preacher evangelist
widow widower fiancé fiancée girlfriend boyfriend partner cousin uncle aunt nephew niece grandson granddaughter grandfather grandmother boss loyalist national
voter podcaster broadcaster presenter youtuber streamer entertainer performer dancer stuntman stuntwoman comic rapper choreographer curator
collector climber hiker surfer diver rower jockey racer sprinter bowler batsman pitcher quarterback grandmaster adventurer explorer`,
);

/** Titles that precede a name and say only that it is a person's. */
export const HONORIFICS = words(
  "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady sen sen. rep rep. gov gov. gen gen. prof prof. col col. lt lt. sgt sgt. capt capt. adm adm. rev rev. hon hon. del del. maj maj. st. cmdr cmdr. brig brig. cpl cpl. pvt pvt. lt.-gen. mx mx. fr fr. br br. sr. sheikh sheik maulana mullah hajji haji imam shri sri smt signor herr frau monsieur madame mme m. don doña datuk tun tan ustad pandit",
);

/** Words that occur in the names of organisations, places and papers, but not of people. */
export const ORGANISATION_WORDS = words(
  `ministry department agency office bureau committee commission council court house senate congress parliament party campaign
administration government army navy force forces corps guard police service union league association organization organisation institute
university college school center centre foundation fund bank company corporation inc. inc corp corp. ltd ltd. co. group times post journal
news tribune herald press media radio tv television network magazine review daily guardian telegraph street airport base states kingdom
nations united federation republic city county state district association society coalition alliance front movement pentagon kremlin
assembly bank project forum ministries affairs rights research justice change white supreme board panel authority embassy exchange hospital church synagogue mosque museum conference convention summit poll survey act
show prize award awards cup trophy tournament championship festival stadium arena memorial theater theatre
islamic state jazeera arabiya mayadeen ahram qaeda shabaab hezbollah daesh isis nato eu un us u.s. u.n. uk u.k. bbc cnn nbc cbs abc fox reuters ap afp fbi cia nsa doj dhs epa`,
);

/** Outlets and those who work for them: the relays of statements. */
export const MEDIA_WORDS = words(
  `media newspaper newspapers magazine outlet outlets broadcaster broadcasters channel channels tv television radio agency agencies press
times post journal tribune herald news guardian telegraph bbc cnn nbc cbs abc msnbc npr pbs reuters ap afp upi bloomberg politico fox
sputnik tass xinhua interfax irna aljazeera jazeera network gazette daily weekly independent observer axios vox buzzfeed`,
);

/** The forms in which statements are made. */
export const CHANNELS = words(
  `statement tweet tweets post interview email e-mail emails letter memo memorandum op-ed editorial release filing affidavit speech
testimony briefing blog podcast video note message text conference report remarks address transcript`,
);

/** Common nouns for a body that speaks as one. */
export const BODY_NOUNS = words(
  `ministry agency company firm authority council committee commission court bank party union club government administration department office
university institute organisation organization charity airline chain retailer newspaper paper magazine journal broadcaster network outlet channel
publisher association board foundation army navy military hospital school church regulator watchdog parliament senate congress cabinet embassy
operator manufacturer carmaker supermarket tribunal secretariat federation league bureau group campaign force cooperative startup think-tank
website supplier consulate pentagon kremlin website coalition`,
);

/** Nouns for several people who speak as one, though none of them is named. */
export const GROUP_NOUNS = words(
  `team police family crew staff couple people public media personnel crowd opposition parties duo pair trio leadership management side press authorities`,
);

/** What states something in writing: it speaks for whoever issued it. */
export const DOCUMENT_NOUNS = words(
  `report study survey poll analysis review investigation statement release letter memo memorandum tweet post website data figures results records advisory
bulletin document filing email message summary article note newsletter blog findings research account page release notice communique communiqué paper statistics
footage video projection number estimate image tally transcript recording memoir book leaflet banner poster sign`,
);

/** Documents that a speaker issues under their own name: "the statement said" means whoever made it. */
export const ISSUED_NOUNS = words(
  "statement release tweet report letter memo memorandum post advisory bulletin message notice communique communiqué",
);
