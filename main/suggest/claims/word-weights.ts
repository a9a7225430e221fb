/**
 * What single words add to the score of a sentence, beside the kinds that they are of. Learned from the training part of
 * the ClaimBuster sentences (Arslan and others 2020, CC BY 4.0); see docs/decisions/0013-claim-weights.md. Names and
 * numbers are left out, and words that make next to no difference.
 */
const byWeight: readonly (readonly [weight: number, words: string])[] = [
  [0.55, `history`],
  [0.5, `even`],
  [0.45, `administration getting position took`],
  [0.4, `crisis cut interests many matter now true`],
  [0.35, `fact fighting free relief remember says supported wants`],
  [0.3, `actually countries doing kids largest other own plans previous special using worked working`],
  [
    0.25,
    `almost as better change first gun helping insurance lose major president proposal put respect schools
    stop women`,
  ],
  [
    0.2,
    `able ago also biggest businesses college commission companies defend deficit ever example future help
    increase indicated inflation leadership less loans lot majority middle nations number ones peace
    place plan private progress putting really report right rights said sure thousands times tremendous
    vetoed vice voted went workers`,
  ],
  [
    0.15,
    `afford ahead allies border burden circumstances class coming criminal entire exactly failed found full
    gone including keep let moral necessary often opposed pay policies poverty public reduced science
    speech strategy talks tell think third use willing year young`,
  ],
  [
    0.1,
    `about act agreement alone average bad bring budget changing debt democratic employees enforcement
    everything forward gets group half happen having highest interest kept killed later left legislation
    like line lives longer lower months move office past percentage process production program rate
    rates single size suggested talked term thing top try understand unemployment wealthy week`,
  ],
  [
    -0.1,
    `absolutely add already away based built business century cities clean control country dangerous decide
    development differences do dollar election experience federal fight forces freeze goes groups growth
    hold idea ideas judge kinds learned life low mean met mind minimum mother needs oil opinion out pass
    power programs proposals protect raise rather record responsibility saying secure seen sit sometimes
    sound start still such suggest television training treaty troops view wanted war ways where words
    wrong`,
  ],
  [
    -0.15,
    `additional attack balance become best chance come commitment continue create cutting difficult education
    end equal essential fair feel foreign given grow helped home important international invest issue
    just last level liberal look make men nation national open opportunities paid particularly party
    period political poor possible presidency questions reform research send service simply standing
    takes taking taxes thank threat together too weeks when`,
  ],
  [
    -0.2,
    `addition areas back call care concerned cuts effect else field finally give had hard issues join knew
    know lost particular policy presidents providing running school see served share spend strong
    trained win wonderful`,
  ],
  [
    -0.25,
    `again answer asked believe child community course economic families freedom fully glad hands how jobs
    judgment most real strength tonight trade very weapons woman work years`,
  ],
  [
    -0.3,
    `came certainly credit day go little made making need old once probably question reduction take tax then
    want way why`,
  ],
  [-0.35, `agree benefit called good got job thought`],
  [-0.4, `next say`],
  [-0.45, `economy`],
  [-0.5, `here`],
  [-0.65, `cost`],
];

const weights = new Map(
  byWeight.flatMap(([weight, words]) => words.split(/\s+/).map((word) => [word, weight] as const)),
);

/** What a word adds, as it stands in the text, in lower case; 0 for most. */
export function weightOf(word: string): number {
  return weights.get(word) ?? 0;
}
