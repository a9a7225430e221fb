import { words } from './plain-grammar';
import { plainLanguage } from './plain-language';

/** Stems of regular verbs: "affirm" gives "affirme", "affirmé", "affirmait" and the like. */
const STEMS = words(`
  affirm expliqu ajout assur estim soulign indiqu précis annonc lanc martel confi rappel racont regrett dénonc insist
  comment observ not demand jug résum révél rapport tweet répét répliqu rétorqu critiqu accus ironis plaid témoign
  analys constat déplor salu réclam exig interrog enchaîn avou proclam clam cri murmur protest nuanc signal argu
  argument évoqu plaisant déclar félicit lament réaffirm écri cit
`);

const SAYING = new Set([
  ...[...STEMS].flatMap((stem) => ['e', 'é', 'ait', 'ent', 'aient', 'a', 'èrent'].map((end) => stem + end)),
  ...words(`
    dit disait disaient disent écrit écrivait répond répondu répondait poursuit poursuivi poursuivait conclut conclu
    reconnaît reconnu prévient prévenu avertit averti promet promis soutient soutenu prétend prétendu rappelle rappellent
    annonçait annonça lançait lança martèle jugeait exigeait réagit réagi renchérit renchéri dément démenti admet admis
    soutenait convient convenu garantit garanti sait considère considéré espère espéré redoute redouté accuse révèle
    répète répètent lâche lâché glisse glissé souffle soufflé tonne tonné
  `),
]);

const PRONOUN = '(?:-t)?-(?:il|elle|ils|elles|on)';
const PAST = [...SAYING].join('|');
/** Forms that need no helper. */
const PRESENT = [...SAYING].filter((form) => !/(?:é|u|i|is)$/u.test(form)).join('|');
/** ", a déclaré Mme Roux", ", a-t-il ajouté", ", dit le maire", ", explique-t-elle". */
const INSERTION = new RegExp(
  `,\\s(?:(?:a|ont|avait|avaient)(?:${PRONOUN})?\\s(?:${PAST})|(?:${PRESENT})(?=-|\\s(?:l[ea]s?\\s|l[’']|une?\\s|\\p{Lu}))(?:${PRONOUN})?)(?:\\s[^,;:!?«»]{1,60}?)?(?<!\\s(?:\\p{Lu}|Dr))(?=[,.](?:\\s|$))`,
  'gu',
);

export const french = plainLanguage({
  saying: SAYING,
  naming: words('qualifie qualifié appelle appelé nomme nommé décrit parle parlé'),
  that: words('que qu’ qu si'),
  before: words('selon'),
  after: new Set(),
  beforePhrases: [['d’après'], ["d'après"]],
  linking: words('de du des la le les d’ l’'),
  leading: words('le la les l’ du des de un une au aux dans selon'),
  reported: words('aurait auraient serait seraient'),
  so: null,
  notSubjects: words(`
    dans en à au aux sur après lors pour avec depuis hier aujourd’hui lundi mardi mercredi jeudi vendredi samedi dimanche
    ainsi également aussi encore puis ensuite a ont avait est sont était sera t a-t-il
  `),
  subordinating: words('quand lorsque comme si alors'),
  pronouns: words('il elle ils elles on'),
  thatNeedsNoComma: true,
  helpers: words('a ont avait avaient - t il elle ils elles on'),
  capitalNouns: false,
  insertion: INSERTION,
  partsAreQuotes: false,
});
