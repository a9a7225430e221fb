import { words } from './plain-grammar';
import { plainLanguage } from './plain-language';

const SAYING = words(`
  dit disent disait déclare déclaré déclarait déclarent affirme affirmé affirmait affirment explique expliqué
  expliquait expliquent ajoute ajouté ajoutait assure assuré assurait estime estimé estimait estiment souligne souligné
  indique indiqué indiquait précise précisé annonce annoncé répond répondu lance lancé martèle martelé confie confié
  écrit poursuit poursuivi conclut conclu rappelle rappelé raconte raconté reconnaît reconnu regrette regretté
  dénonce dénoncé prévient prévenu promet promis insiste insisté commente commenté observe observé note noté demande
  demandé soutient soutenu juge jugé résume résumé prétend prétendu révèle révélé rapporte rapporté tweete tweeté
`);

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
