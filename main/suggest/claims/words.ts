/** Kinds of English words by which a sentence tells that it states a fact, or that it does not. All are dictionary forms. */
const lists = {
  /** What statistics count. */
  statistic: `rate number percent percentage average median majority minority share level total amount sum figure
    statistic data estimate poll survey study research report record budget deficit surplus debt income wage salary
    price cost revenue tax spending profit gdp economy unemployment inflation poverty population turnout crime murder
    death casualty victim case infection job worker employee employment export import trade investment fund
    funding emission temperature mortality dropout enrolment enrollment premium pension subsidy benefit loan aid
    household family resident citizen immigrant refugee voter ballot vote seat bill law treaty troop soldier weapon
    missile barrel ton tonne mile acre year month decade century earner earnings taxpayer rebate deduction credit exemption bracket loophole earnings gallon ounce kilogram penny dollar euro cent capita ratio proportion quota index ranking margin pollution wealth shortage caseload backlog fatality birth homeowner consumer customer producer retiree senior veteran graduate pupil inmate`,
  /** Part of a whole, or many at once. */
  amount: `most half third quarter majority every each all none nobody everyone few many several dozen hundred thousand
    million billion trillion double triple twice once per nearly almost about approximately roughly total
    least exactly`,
  /** How something came to be more or less. */
  change: `increase decrease rise fall grow drop decline double triple quadruple halve cut reduce raise lower lose gain
    shrink expand slow surge soar plunge jump climb improve worsen exceed reach peak create destroy eliminate add
    save cost spend pay earn owe borrow balance inherit`,
  /** What officials and states do, which stands in some record. */
  'public act': `vote sign pass veto approve reject support oppose propose introduce appoint nominate elect ratify
    repeal ban allow fund send sell buy supply provide invade attack bomb kill arrest convict charge sentence sue rule
    order deploy withdraw build open close launch publish release receive deny violate break fire hire resign join
    leave move ship ban outlaw enact endorse sponsor negotiate agree promise pledge announce award grant give take
    win defeat die test produce manufacture develop own operate employ serve hold meet visit begin start end admit
    call campaign run impose lift cancel suspend expand extend establish found create form name replace dismiss steal lie mislead conceal hide leak disclose spy hack infiltrate torture execute detain deport extradite seize confiscate privatize nationalize regulate deregulate subsidize bail tax borrow lend purchase import export outsource vaccinate treat diagnose cure infect capture occupy liberate retreat surrender shell shoot murder rape assault rob kidnap testify swear plead settle appeal overturn uphold strike double inaugurate impeach censure pardon commute drill mine log burn emit dump pollute author draft write submit request recommend indicate inherit cover protect guarantee require mandate refuse fail try attempt stop block filibuster delay`,
  /** What makes something happen. */
  cause: `cause lead result prevent produce trigger contribute because due thanks effect affect impact reason
    responsible force allow`,
  /** How sources tell something. */
  'verb of saying': `say tell state claim announce report argue warn note add explain insist assert allege declare
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
    interesting leadership freedom hope dream faith courage value principle character spirit vision opportunity challenge choice responsibility strength peace future promise dignity respect decency destiny greatness compassion commitment mistake failure success wisdom experience judgment trust pride shame heart soul special profound enormous remarkable outstanding basic fundamental simple difficult possible impossible necessary essential helpful useful different concerned confident optimistic worried grateful glad`,
  /** It may be so, or not. */
  hedge: `may might could perhaps maybe possibly probably likely seem appear apparently suggest somewhat
    arguably presumably think guess`,
  /** What someone ought to do. */
  'what ought to be': `should must ought need let please`,
  /** What is still to come. */
  future: `will would shall going 'll tomorrow soon future plan intend promise`,
  /** That something stood or stands in no doubt or had no like. */
  'the most or the only': `most least first last only ever never largest biggest highest lowest greatest smallest worst best fastest
    longest oldest youngest record unprecedented single`,
  comparison: `than more less fewer higher lower larger smaller greater bigger better worse faster slower compare
    compared versus equal same twice`,
  /** That something is not so, or that someone does not tell the truth. */
  'doubt or denial': `hoax fake lie false falsely mislead misleading misinformation disinformation myth conspiracy rumor rumour
    allegedly supposedly reportedly debunk fraud fraudulent rig rigged propaganda secret secretly untrue distort
    distortion misrepresent accuse accusation allege allegation deny contradict wrong inaccurate`,
  /** Taking a side, as a vote or a speech does. */
  'support or opposition': `support oppose favor favour vote propose promise pledge endorse reject veto sponsor agree back call deny refuse
    advocate recommend approve against ban sign`,
  /** What someone tells of their own life. */
  'story of one’s own': `meet talk remember tell visit learn friend wife husband mother father son daughter kid parent grow travel
    watch hear story morning tonight debate`,
  /** Loose words that say nothing of their own. */
  'vague word': `thing something anything everything nothing somebody someone anybody lot kind sort way point fact issue
    problem question person people guy folk stuff area matter case idea example reason approach step part role moment place side story bit whole sense deal argument view position opinion subject topic`,
  '“can” or “could”': `can could able cannot`,
  /** Who and what governs. */
  government: `administration congress senate house government state nation country president policy program programme
    parliament minister ministry governor mayor senator congressman congresswoman secretary agency bureau department
    committee commission council party republican democrat conservative labour liberal candidate federal national local
    foreign domestic official office capital province region county city union authority`,
  /** Laws, courts and rights. */
  law: `law bill act court judge justice attorney prosecutor constitution amendment legislation regulation rule treaty
    agreement accord pact sanction embargo visa citizenship immigration abortion marriage gun handgun prison convict
    parole permit licence license ban contract lawsuit trial verdict sentence crime criminal police ballot election
    referendum electoral voter ownership property patent`,
  /** War and peace. */
  'war and peace': `war army military force navy marine troop soldier weapon missile bomb bomber nuclear submarine tank arsenal uranium
    nato ally alliance border invasion occupation terrorist terrorism insurgent rebel regime dictator ambassador embassy
    ceasefire hostage drone defence defense arms combat battle attack airstrike militia guerrilla peacekeeper`,
  /** Money, work and trade. */
  'money and work': `tax budget deficit surplus debt spending revenue economy economic unemployment employment job worker wage salary
    income price cost inflation interest loan mortgage bank market stock trade tariff export import industry factory
    manufacturer company corporation business farmer farm oil gas coal energy electricity pipeline refinery steel
    bankruptcy bailout stimulus investment investor profit subsidy pension dollar euro money fund credit deduction
    minimum payroll consumer customer wealth poverty housing rent`,
  /** Schools, health and what else is provided for people. */
  'health and schooling': `health healthcare hospital doctor patient drug prescription medicine medical medicare medicaid insurance premium
    coverage vaccine virus disease cancer clinic welfare benefit education school college university teacher student
    tuition scholarship classroom child care retirement transport railway highway airport water
    environment climate emission pollution forest`,
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
