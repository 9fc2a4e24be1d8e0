/**
 * Words that show what a mention names: a person's role or title, an organisation, a channel, a given name's gender.
 */

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
critic republican democrat libertarian conservative liberal veteran pilot fm pm mp mep undersecretary`,
);

/** Titles that precede a name and say only that it is a person's. */
export const HONORIFICS = words(
  "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady sen sen. rep rep. gov gov. gen gen. prof prof. col col. lt lt. sgt sgt. capt capt. adm adm. rev rev. hon hon. del del. maj maj. st. cmdr cmdr.",
);

/** Words that occur in the names of organisations, places and papers, but not of people. */
export const ORGANISATION_WORDS = words(
  `ministry department agency office bureau committee commission council court house senate congress parliament party campaign
administration government army navy force forces corps guard police service union league association organization organisation institute
university college school center centre foundation fund bank company corporation inc. inc corp corp. ltd ltd. co. group times post journal
news tribune herald press media radio tv television network magazine review daily guardian telegraph street airport base states kingdom
nations united federation republic city county state district association society coalition alliance front movement pentagon kremlin
white supreme board panel authority embassy exchange hospital church synagogue mosque museum conference convention summit poll survey act
islamic state hezbollah daesh isis nato eu un us u.s. u.n. uk u.k. bbc cnn nbc cbs abc fox reuters ap afp fbi cia nsa doj dhs epa`,
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

export const MALE = words(
  `mr mr. sir lord spokesman chairman congressman businessman councilman king prince pope actor husband son brother father james john robert
michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin
brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel
gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry peter zachary kyle noah ethan jeremy walter
dominic mike joe bill bob tom jim ted chris steve dan matt tony sergei vladimir dmitry ivan mohammad mohammed ali hassan hussein ahmed
ibrahim javad qasem bashar boris emmanuel jens antonio juan carlos luis wang xi barack mitt bernie newt rudy tim`,
);
export const FEMALE = words(
  `mrs mrs. ms ms. miss dame spokeswoman chairwoman congresswoman businesswoman councilwoman queen princess actress wife daughter sister
mother mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria
kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice
jean alice hillary chelsea melania ivanka ursula theresa angela jen kellyanne alicia stacey tammy susana jill`,
);
