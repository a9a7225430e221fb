/** What may follow a verb that reports: each list has the dictionary forms of verbs of which that is true. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** "said (that) it rains", and "“It rains,” she said". */
const SAYING = words(`
  say state claim argue note add announce declare explain insist maintain assert allege contend confirm admit
  acknowledge concede reveal report reply respond answer remark comment observe mention stress emphasize emphasise
  underline underscore reiterate repeat conclude suggest indicate warn predict write tweet post email recall testify
  swear vow pledge promise agree boast joke quip complain lament protest object counter retort exclaim proclaim
  disclose caution charge estimate calculate reckon speculate deny hint imply clarify specify propose recommend advise
  demand rule profess attest affirm reaffirm brag theorize surmise posit opine point affirm quote preach
  relate recount concur blog text joke submit apologize forecast project reason rejoin
  signal proclaim bemoan volunteer
`);

/** "“It rains,” she continued": these come with words in quotation marks only. */
const UTTERING = words(`
  continue shout yell cry scream whisper mutter murmur sigh snap laugh smile chuckle grin shrug begin start finish
  elaborate urge ask wonder inquire query plead beg tell read go interject intone muse gush chant sing offer reflect
  scoff sneer crow thunder roar bellow chime deadpan enthuse fume growl groan grumble hiss implore press stammer
  summarize surmise tease vent warn conclude reply summon pronounce
`);

/** "told reporters that it rains": who is spoken to stands between. */
const TELLING = words(
  `tell remind assure inform notify advise warn convince persuade reassure promise ask show teach email`,
);

/** "believes that it rains": thought and not said. */
const THINKING = words(`
  believe think know feel hope fear worry suspect doubt expect assume understand realize realise recognize recognise
  imagine consider regret wish see hear learn discover notice remember decide determine anticipate trust presume
  figure guess find sense bet worry foresee suppose envision
`);

/** "the report shows that it rains": papers and pictures speak. */
const SHOWING = words(`show find demonstrate prove suggest indicate reveal confirm mean illustrate conclude`);

/** "asked whether it rains", "explained why it rains". */
const ASKING = words(`
  ask wonder question inquire know explain say see understand discuss describe decide consider doubt learn
  reveal disclose note recall tell show determine debate
`);

/** "vowed to go": what is meant to be done follows with "to". */
const INTENDING = words(`
  vow pledge promise want hope plan intend wish expect aim threaten offer agree refuse decline demand ask propose
  prefer decide swear like love claim seek need hesitate resolve opt profess long aspire
`);

/** "urged them to go": who is to do it stands between. */
const URGING = words(`
  urge ask tell call encourage advise order instruct beg invite implore want expect warn persuade request exhort
  challenge press command direct remind pressure require like need force push
`);

/** "denounced the result": the thing itself follows. */
const JUDGING = words(`
  criticize criticise condemn denounce praise applaud welcome reject dismiss endorse support oppose slam blast attack
  mock ridicule defend decry deplore laud hail tout cite highlight deny favor favour question admit acknowledge
  propose outline unveil announce predict promise pledge demand recommend claim allege express reiterate confirm
  advocate address discuss describe mention suggest reference emphasize emphasise stress prefer
  regret disavow disown rebuke deride lambaste lament bemoan bash berate champion trumpet underscore underline
  envision dispute challenge doubt fear concede explain detail forecast reveal disclose appreciate love hate
  like dislike admire respect blame oppose reaffirm repudiate assail chide invoke trash cheer celebrate note warn estimate
  urge raise voice want foresee anticipate condemn resent approve
`);

/** "accused her of lying", "called it a shame", "described him as weak": someone or something, and what is said of it. */
const NAMING = words(`
  accuse call dub label brand describe characterize characterise portray depict view regard consider deem compare liken
  blame criticize criticise praise cast paint attack denounce thank fault credit slam condemn hail mock tout see
  frame declare refer dismiss commend honor chastise commend congratulate
`);

/** "called for calm": what is said follows the little word. */
const WITH_PREPOSITION: Readonly<Record<string, ReadonlySet<string>>> = {
  call: words('for on'),
  push: words('for'),
  argue: words('for against'),
  point: words('to out'),
  refer: words('to'),
  allude: words('to'),
  warn: words('of about against'),
  complain: words('about of'),
  talk: words('about of up'),
  speak: words('about of out'),
  boast: words('about of'),
  brag: words('about of'),
  joke: words('about'),
  ask: words('about for'),
  worry: words('about'),
  agree: words('with on to'),
  disagree: words('with'),
  apologize: words('for'),
  apologise: words('for'),
  object: words('to'),
  respond: words('to'),
  react: words('to'),
  comment: words('on'),
  insist: words('on'),
  hint: words('at'),
  believe: words('in'),
  hope: words('for'),
  advocate: words('for'),
  plead: words('for'),
  sympathize: words('with'),
  rail: words('against'),
  lash: words('out'),
  vow: words('for'),
  elaborate: words('on'),
  focus: words('on'),
  think: words('of about'),
  hear: words('about of'),
  wonder: words('about'),
  know: words('about of'),
  say: words('about of'),
  lay: words('out'),
  spell: words('out'),
  rule: words('out'),
  speculate: words('about'),
  testify: words('about'),
  write: words('about of'),
  tweet: words('about'),
  voice: words(''),
};

/** "raised money", "declared war": with no clause and no quotation after them these tell of a deed as often as of words. */
const DEEDS = words(`raise endorse support address force focus find need declare oppose`);

/** How a verb reports: what may follow it. */
export interface Reporting {
  readonly saying: boolean;
  readonly uttering: boolean;
  readonly telling: boolean;
  readonly thinking: boolean;
  readonly showing: boolean;
  readonly asking: boolean;
  readonly intending: boolean;
  readonly urging: boolean;
  readonly judging: boolean;
  readonly naming: boolean;
  /** Whether it tells of a deed where neither a clause nor a quotation follows. */
  readonly doing: boolean;
  readonly prepositions: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

const REPORTING: ReadonlyMap<string, Reporting> = new Map(
  [
    ...[SAYING, UTTERING, TELLING, THINKING, SHOWING, ASKING, INTENDING, URGING, JUDGING, NAMING],
    new Set(Object.keys(WITH_PREPOSITION)),
  ].flatMap((list) => [...list].map((lemma): [string, Reporting] => [lemma, reportingOf(lemma)])),
);

/** How the verb reports; null when it is no verb of reporting. `lemma` is its dictionary form. */
export function reportingBy(lemma: string): Reporting | null {
  return REPORTING.get(lemma) ?? null;
}

function reportingOf(lemma: string): Reporting {
  return {
    saying: SAYING.has(lemma),
    uttering: SAYING.has(lemma) || UTTERING.has(lemma) || TELLING.has(lemma),
    telling: TELLING.has(lemma),
    thinking: THINKING.has(lemma),
    showing: SHOWING.has(lemma),
    asking: ASKING.has(lemma),
    intending: INTENDING.has(lemma),
    urging: URGING.has(lemma),
    judging: JUDGING.has(lemma),
    naming: NAMING.has(lemma),
    doing: DEEDS.has(lemma),
    prepositions: WITH_PREPOSITION[lemma] ?? NONE,
  };
}
