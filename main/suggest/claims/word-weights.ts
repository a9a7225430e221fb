/**
 * What single words add to the score of a sentence, beside the kinds that they are of. Learned from the training part of
 * the ClaimBuster sentences (Arslan and others 2020, CC BY 4.0); see docs/decisions/0013-claim-weights.md. Names and
 * numbers are left out, and words that make next to no difference.
 */
const byWeight: readonly (readonly [weight: number, words: string])[] = [
  [0.55, `history`],
  [0.5, `getting`],
  [0.45, `administration cut even position took`],
  [0.4, `crisis interests many matter now true`],
  [0.35, `fighting free relief remember says supported wants`],
  [0.3, `actually doing fact kids largest other own plans put special using worked working`],
  [
    0.25,
    `almost as better change countries first gun helping lose major president previous proposal schools stop
    sure women`,
  ],
  [
    0.2,
    `able ago allies also biggest businesses college commission defend deficit ever exactly example future
    help increase indicated inflation insurance leadership less loans lot majority middle nations number
    ones peace place plan private progress putting really report respect right rights said thousands
    times tremendous vetoed vice voted went`,
  ],
  [
    0.15,
    `afford ahead border burden circumstances class coming companies criminal entire failed forward found
    full gone including keep let moral necessary often opposed pay policies poverty public reduced
    science speech strategy talks tell think third use week willing workers year young`,
  ],
  [
    0.1,
    `about act agreement alone average bad budget changing complete debt democratic employees enforcement
    everything gave gets group half happen having highest interest investment kept killed land later
    left legislation like line lives longer lower months move office past percentage politics process
    production program rate rates region single size suggested talked term thing today top try
    understand unemployment wealthy`,
  ],
  [
    -0.1,
    `absolutely add already built business century citizens clean commitment control country create dangerous
    decide development differences direction do dollar election experience federal fight forces freeze
    goes groups growth hold idea ideas judge kinds learned life low mean met mind minimum mother nation
    needs oil opinion out pass power programs proposals protect raise rather record responsibility
    saying secure seen sit sometimes sound still such suggest television training treaty troops view war
    ways where words`,
  ],
  [
    -0.15,
    `additional away balance become best chance cities come concerned continue cutting difficult education
    end equal essential fair feel foreign given grow helped home important international invest issue
    last level liberal look make men national open opportunities paid particularly party period
    political poor possible presidency questions reform research send service simply standing takes
    taking taxes thank threat together too wanted weeks when`,
  ],
  [
    -0.2,
    `addition areas attack back call care community cuts effect else field finally freedom give had hard
    issues jobs join just knew know lost particular policy presidents providing running school see
    served share spend strong trained win wonderful`,
  ],
  [
    -0.25,
    `again asked believe child course economic families fully glad hands how judgment most real strength take
    tonight trade very weapons woman work wrong years`,
  ],
  [
    -0.3,
    `answer called came certainly credit day go little made making need old once probably question reduction
    tax then want way why`,
  ],
  [-0.35, `agree benefit good got job say thought`],
  [-0.4, `next`],
  [-0.45, `economy`],
  [-0.5, `here`],
  [-0.6, `cost`],
];

const weights = new Map(
  byWeight.flatMap(([weight, words]) => words.split(/\s+/).map((word) => [word, weight] as const)),
);

/** What a word adds, as it stands in the text, in lower case; 0 for most. */
export function weightOf(word: string): number {
  return weights.get(word) ?? 0;
}
