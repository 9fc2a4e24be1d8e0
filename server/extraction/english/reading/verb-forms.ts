/** English verb inflection: derives every written form of a verb from its base form. */

export type VerbForm = "base" | "s" | "past" | "participle" | "ing";
export type Reading = { lemma: string; form: VerbForm };

const IRREGULAR = `say said; tell told; think thought; know knew known; write wrote written; speak spoke spoken; see saw seen;
find found; hear heard; feel felt; mean meant; make made; take took taken; give gave given; get got; go went gone; come came;
become became; hold held; keep kept; leave left; lose lost; meet met; pay paid; put put; read read; run ran run; sell sold;
send sent; set set; show showed shown; sit sat; spend spent; stand stood; swear swore sworn; teach taught; understand understood;
win won; begin began begun; break broke broken; bring brought; build built; buy bought; catch caught; choose chose chosen;
cut cut; do did done; draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen; fight fought; fly flew flown;
forget forgot forgotten; forgive forgave forgiven; grow grew grown; hit hit; lead led; let let; lie lied; rise rose risen;
seek sought; shoot shot; sing sang sung; sink sank sunk; strike struck; throw threw thrown; wear wore worn; withdraw withdrew withdrawn;
hurt hurt; bet bet; cost cost; foresee foresaw foreseen; foretell foretold; retell retold; rewrite rewrote rewritten; shut shut;
beg begged; slam slammed; blog blogged; dub dubbed; tout touted; admit admitted; refer referred; plan planned; permit permitted;
commit committed; rebut rebutted; concur concurred; quip quipped; stop stopped; drop dropped; nod nodded; rap rapped; rip ripped;
prefer preferred; pan panned; snap snapped; brag bragged; infer inferred; submit submitted; defer deferred; spot spotted;
overhear overheard; withhold withheld; uphold upheld; mislead misled; bid bid; quit quit; sue sued; deal dealt; bear bore born;
shrug shrugged; step stepped; transfer transferred; occur occurred; ban banned; slap slapped; grab grabbed; propel propelled`;

const DOUBLED = new Set(
  "get put set run sit win begin cut forget hit let shut bet bid quit beg slam blog dub admit refer plan permit commit rebut concur stop drop nod rap rip prefer pan snap brag infer submit defer spot shrug step transfer occur ban slap grab propel".split(
    " ",
  ),
);

const PASTS = new Map(
  IRREGULAR.split(";").map((entry) => {
    const [base = "", past = "", participle = past] = entry.trim().split(/\s+/);
    return [base, { past, participle }] as const;
  }),
);

/** Returns all forms of a verb, regular or not; the base form must be one word without a particle. */
export function formsOf(lemma: string): Record<VerbForm, string> {
  const irregular = PASTS.get(lemma);
  const past = irregular?.past ?? regularPast(lemma);
  return { base: lemma, s: thirdPerson(lemma), past, participle: irregular?.participle ?? past, ing: gerund(lemma) };
}

function thirdPerson(lemma: string): string {
  if (lemma === "do" || lemma === "go" || /(?:s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`;
  return endsInConsonantY(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  return endsInConsonantY(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function gerund(lemma: string): string {
  if (lemma.endsWith("ie")) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return DOUBLED.has(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`;
}

function endsInConsonantY(lemma: string): boolean {
  return /[^aeiou]y$/.test(lemma);
}
