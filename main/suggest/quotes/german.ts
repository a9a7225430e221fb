import { words } from './plain-grammar';
import { plainLanguage } from './plain-language';

/** Stems of weak verbs: "sag" gives "sagt", "sagte", "sagten", "gesagt" and the like. */
const SAYING = words(`
  sag erklär beton äußer bemerk versicher warn kritisier behaupt bestätig kündig teil füg mein antwort frag erzähl
  bericht verkünd forder erwider entgegn erläuter ergänz vermut glaub hoff urteil kommentier mahn droh verlang plädier
  argumentier konstatier prognostizier dementier stell räum deut merk lob begrüß skandier twitter beklag bedauer klag
  bemängel meld informier appellier erinner versicher resümier bilanzier schilder bekräftig begründ beteuer beschwer
  beruhig formulier unterstell hinzufüg zitier notier schwärm spott scherz witzel wetter poch unterstreich präzisier
  schwör vermeld verlautbar mutmaß jubel spekulier signalisier diktier
`);

/** Forms of strong verbs, and of those that say so with a second word ("gab bekannt"). */
const STRONG = words(`
  schrieb schrieben schreibt schreiben geschrieben sprach sprachen spricht sprechen gesprochen gab gaben gibt geben
  gegeben bekanntgegeben angegeben zugegeben wies wiesen weist weisen hieß heißt heiße rief riefen ruft rufen fand findet
  fanden dachte denkt bestritt bestreitet bestritten versprach verspricht warf warfen wirft werfen bat baten bittet
  fuhr fährt gestand gesteht ließ lässt hob hebt unterstrich unterstreicht unterstrichen meinte sah sieht sehen
  bekannte bekennt verwies verweist verwiesen beschrieb beschreibt beschrieben verlautete riet rät schloss aussprach
  widersprach widerspricht steht stand lautet lautete lauteten wusste weiß geäußert mitgeteilt angekündigt
  hinzugefügt festgestellt klargestellt eingeräumt angemerkt
`);

/** What they call somebody or something follows in quotation marks: "bezeichnete es als „Farce“". */
const NAMING = words(`
  nannte nannten nennt nennen genannt bezeichnete bezeichneten bezeichnet bezeichnen charakterisierte charakterisiert
  charakterisieren wertete werten wertet verurteilte verurteilt kennzeichnete beschimpfte beschimpft titulierte tituliert
  verteidigte kritisierte kritisiert lobte sprach sprachen spricht sprechen beschrieb beschreibt würdigte würdigt
  geißelte brandmarkte verwarf
`);

export const german = plainLanguage({
  saying: new Set([...[...SAYING].flatMap(weakForms), ...STRONG]),
  naming: NAMING,
  that: words('dass daß ob wie wer was warum weshalb wo wann wonach'),
  before: words('laut gemäß'),
  after: words('zufolge'),
  beforePhrases: [
    ['nach', 'angaben'],
    ['nach', 'aussage'],
    ['nach', 'aussagen'],
    ['nach', 'ansicht'],
    ['nach', 'meinung'],
    ['nach', 'auffassung'],
    ['nach', 'einschätzung'],
    ['nach', 'worten'],
    ['nach', 'darstellung'],
  ],
  linking: words('von der des vom dem den'),
  leading: words('der die das des dem den ein eine einen einem einer eines von vom laut in im am bei'),
  reported: words(`
    sei seien habe werde könne müsse solle wolle dürfe möge gebe stehe gehe komme bleibe liege handle handele brauche
    sollen würden hätten könnten müssten
  `),
  so: 'so',
  notSubjects: words(`
    so hier da dort denn indem wobei damals danach kürzlich in im am an auf nach bei beim zum zur zu vor mit während seit aus unter über gegen gegenüber heute gestern dabei dazu
    zudem damit gleichzeitig demnach außerdem allerdings jedoch auch weiter wörtlich später zuvor daraufhin dann
    anschließend deshalb daher bereits noch nun jetzt hierzu sich es ferner schließlich zugleich ebenfalls für durch
    sei seien ist sind war waren hat haben habe hatte hatten hätte hätten wird werden wurde wurden würde würden soll
    sollen sollte kann können könne könnte muss müssen müsse will wollen wolle darf dürfen ihm ihr ihnen man aber wie als einer montag dienstag mittwoch donnerstag freitag samstag sonntag
  `),
  subordinating: words('als wenn nachdem obwohl weil während bevor da sobald falls seit bis um'),
  pronouns: words('er sie es'),
  thatNeedsNoComma: false,
  helpers: new Set(),
  capitalNouns: true,
  insertion: null,
  partsAreQuotes: true,
});

/** The forms of a German weak verb that report. */
function weakForms(stem: string): readonly string[] {
  const e = /[dt]$/u.test(stem) ? 'e' : '';
  const participle = /^(?:be|er|ver|ent|ge)|ier$/u.test(stem) ? `${stem}${e}t` : `ge${stem}${e}t`;
  return [`${stem}${e}t`, `${stem}${e}te`, `${stem}${e}ten`, `${stem}en`, `${stem}n`, `${stem}e`, participle];
}
