import iconv from 'iconv-lite';

const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活';
const traditional =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活';
const japanese =
  '日一国人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信';
const korean =
  '이다는에의가을를로고하지은기한사도시어나서대자리인과일정아전수그스부라제으해원장주들만보있것국게성중었면상공조안동와여경구신우개유니미비세등선무소계관생산거문발화분회방내요년각되오했실까습교용식때러않연업진결';

/** Two bytes as one number, the smaller and the larger end of a region, and how surprising a character of it is. */
type Region = readonly [from: number, to: number, surprise: number];

interface Row {
  readonly encoding: string;
  readonly common: string;
  readonly lead: (byte: number) => boolean;
  readonly trail: (byte: number) => boolean;
  readonly regions: readonly Region[];
  /** For characters of one byte above ASCII. */
  readonly single?: (byte: number) => boolean;
}

const between = (from: number, to: number) => (byte: number) => byte >= from && byte <= to;
const high = between(0xa1, 0xfe);

const rows: readonly Row[] = [
  {
    encoding: 'gb18030',
    common: simplified,
    lead: between(0x81, 0xfe),
    trail: between(0x40, 0xfe),
    regions: [
      [0xa1a1, 0xa1fe, 5],
      [0xa3a1, 0xa3fe, 6.5],
      [0xb0a1, 0xd7fe, 8.3],
      [0xd8a1, 0xf7fe, 11],
    ],
  },
  {
    encoding: 'big5',
    common: traditional,
    lead: between(0x81, 0xfe),
    trail: (byte) => between(0x40, 0x7e)(byte) || high(byte),
    regions: [
      [0xa140, 0xa1fe, 5],
      [0xa240, 0xa3fe, 7],
      [0xa440, 0xc67e, 8.5],
      [0xc940, 0xf9fe, 11],
    ],
  },
  {
    encoding: 'shift_jis',
    common: japanese,
    lead: (byte) => between(0x81, 0x9f)(byte) || between(0xe0, 0xfc)(byte),
    trail: (byte) => between(0x40, 0xfc)(byte) && byte !== 0x7f,
    single: between(0xa1, 0xdf),
    regions: [
      [0x8140, 0x81ac, 5],
      [0x824f, 0x829a, 6.5],
      [0x829f, 0x82f1, 4.2],
      [0x8340, 0x8396, 4.9],
      [0x889f, 0x9872, 8.4],
      [0x989f, 0xeaa4, 11],
    ],
  },
  {
    encoding: 'euc-jp',
    common: japanese,
    lead: (byte) => high(byte) || byte === 0x8e,
    trail: high,
    regions: [
      [0xa1a1, 0xa1fe, 5],
      [0xa3a1, 0xa3fe, 6.5],
      [0xa4a1, 0xa4f3, 4.2],
      [0xa5a1, 0xa5f6, 4.9],
      [0xb0a1, 0xcfd3, 8.4],
      [0xd0a1, 0xf4a6, 11],
    ],
  },
  {
    encoding: 'euc-kr',
    common: korean,
    lead: between(0x81, 0xfe),
    trail: between(0x41, 0xfe),
    regions: [
      [0xa1a1, 0xa1fe, 5],
      [0xa3a1, 0xa3fe, 6.5],
      [0xb0a1, 0xc8fe, 7.6],
      [0xcaa1, 0xfdfe, 11],
    ],
  },
];

export interface DoubleByte {
  readonly encoding: string;
  /** How surprising the bytes are as a text in this encoding, in nats. */
  surprise(bytes: Uint8Array): number;
}

/** The encodings of Chinese, Japanese and Korean. Made at the first use. */
export function doubleByteEncodings(): readonly DoubleByte[] {
  made ??= rows.map(table);
  return made;
}
let made: readonly DoubleByte[] | undefined;

/** Of a character among the common ones, of one outside all regions, and of a byte that means nothing. */
const COMMON = 5.3;
const RARE = 12.5;
const WRONG = 14;

function table(row: Row): DoubleByte {
  const costs = new Float64Array(0x10000).fill(RARE);
  for (const [from, to, surprise] of row.regions) costs.fill(surprise, from, to + 1);
  const common = iconv.encode(row.common, row.encoding);
  for (let at = 0; at < common.length; at += 2) costs[common.readUInt16BE(at)] = COMMON;
  return { encoding: row.encoding, surprise: (bytes) => walk(bytes, row, costs) };
}

function walk(bytes: Uint8Array, { lead, trail, single }: Row, costs: Float64Array): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (byte < 0x80) continue;
    if (single?.(byte)) total += 7;
    else if (lead(byte) && trail(next)) {
      total += costs[byte * 256 + next] ?? RARE;
      at++;
    } else total += WRONG;
  }
  return total;
}
