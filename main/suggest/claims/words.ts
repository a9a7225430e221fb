/** Kinds of English words by which a sentence tells that it states a fact, or that it does not. All are dictionary forms. */
const lists = {
  /** What statistics count. */
  statistic: `rate number percent percentage average median majority minority share level total amount sum figure
    statistic data estimate poll survey study research report record budget deficit surplus debt income wage salary
    price cost revenue tax spending profit gdp economy unemployment inflation poverty population turnout crime murder
    death casualty victim case infection job worker employee employment export import trade investment fund
    funding emission temperature mortality dropout enrolment enrollment premium pension subsidy benefit loan aid
    household family resident citizen immigrant refugee voter ballot vote seat bill law treaty troop soldier weapon
    missile barrel ton tonne mile acre year month decade century`,
  /** Part of a whole, or many at once. */
  amount: `most half third quarter majority every each all none nobody everyone few many several dozen hundred thousand
    million billion trillion double triple twice once per nearly almost about approximately roughly total
    least exactly`,
  /** How something came to be more or less. */
  change: `increase decrease rise fall grow drop decline double triple quadruple halve cut reduce raise lower lose gain
    shrink expand slow surge soar plunge jump climb improve worsen exceed reach peak create destroy eliminate add
    save cost spend pay earn owe borrow balance inherit`,
  /** What officials and states do, which stands in some record. */
  deed: `vote sign pass veto approve reject support oppose propose introduce appoint nominate elect ratify
    repeal ban allow fund send sell buy supply provide invade attack bomb kill arrest convict charge sentence sue rule
    order deploy withdraw build open close launch publish release receive deny violate break fire hire resign join
    leave move ship ban outlaw enact endorse sponsor negotiate agree promise pledge announce award grant give take
    win defeat die test produce manufacture develop own operate employ serve hold meet visit begin start end admit
    call campaign run`,
  /** What makes something happen. */
  cause: `cause lead result prevent produce trigger contribute because due thanks effect affect impact reason
    responsible force allow`,
  /** How sources tell something. */
  telling: `say tell state claim announce report argue warn note add explain insist assert allege declare
    confirm acknowledge admit deny estimate find show reveal suggest indicate accuse write predict maintain
    contend stress describe testify`,
  /** A person's own view. */
  belief: `think believe feel hope want wish like love hate guess suppose doubt prefer expect agree disagree
    know mean understand imagine intend care regret trust support`,
  /** Praise and blame, which nobody can check. */
  judgement: `good bad great terrible wonderful awful horrible fantastic tremendous important right wrong fair unfair
    strong weak proud ashamed sad happy beautiful ugly nice smart stupid tough hard easy better worse best worst
    excellent disastrous disaster amazing incredible honest dishonest serious critical key vital
    wise foolish brave moral immoral evil noble decent reasonable ridiculous crazy sure certain clear true obvious
    interesting leadership freedom hope dream faith courage value principle character spirit vision`,
  /** It may be so, or not. */
  hedge: `may might could perhaps maybe possibly probably likely seem appear apparently suggest somewhat
    arguably presumably think guess`,
  /** What someone ought to do. */
  duty: `should must ought need let please`,
  /** What is still to come. */
  future: `will would shall going 'll tomorrow soon future plan intend promise`,
  /** Words that open a turn in a talk and state nothing. */
  talk: `well look listen okay ok yes yeah no thank thanks please hello welcome sorry wow oh hey sir
    gentleman senator governor question answer`,
  /** That something stood or stands in no doubt or had no like. */
  extreme: `most least first last only ever never largest biggest highest lowest greatest smallest worst best fastest
    longest oldest youngest record unprecedented single`,
  comparison: `than more less fewer higher lower larger smaller greater bigger better worse faster slower compare
    compared versus equal same twice`,
  /** Taking a side, as a vote or a speech does. */
  side: `support oppose favor favour vote propose promise pledge endorse reject veto sponsor agree back call deny refuse
    advocate recommend approve against ban sign`,
  /** What someone tells of their own life. */
  anecdote: `meet talk remember tell visit learn friend wife husband mother father son daughter kid parent grow travel
    watch hear story morning tonight debate`,
  /** Loose words that say nothing of their own. */
  loose: `thing something anything everything nothing somebody someone anybody lot kind sort way point fact issue
    problem question`,
  ability: `can could able cannot`,
  /** Acts and things of states that one finds in records. */
  affairs: `administration congress senate house court government president country state nation bill law act plan
    program programme policy tax war treaty agreement amendment legislation sanction embargo military army force
    police minister ministry parliament election party union company bank school hospital health
    education energy oil gas nuclear medicare medicaid insurance security border`,
  /** When. */
  time: `ago since until during yesterday today last previous year month week decade january february march
    april june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday annually yearly daily recently currently already`,
} as const;

export type WordKind = keyof typeof lists;

const kinds = new Map<string, WordKind[]>();
for (const [kind, words] of Object.entries(lists) as [WordKind, string][]) {
  for (const word of words.split(/\s+/)) kinds.set(word, [...(kinds.get(word) ?? []), kind]);
}
const none: readonly WordKind[] = [];

/** What kinds a word is of, by its dictionary form. */
export function kindsOf(lemma: string): readonly WordKind[] {
  return kinds.get(lemma) ?? none;
}
