/**
 * The letters of a language that are not ASCII, from the most frequent to the rarest, by language. In languages that are
 * written in Latin letters these are few, in the others they are the alphabet.
 */
const letters = {
  fr: 'éèàêçôùîâûëïœæ',
  de: 'üäöß',
  es: 'óíáéñúü',
  pt: 'ãáéçíóêõúâàôü',
  it: 'èàùòìé',
  nordic: 'äöåøæéü',
  is: 'íáðþéóæúöý',
  pl: 'łąęóżśćńź',
  cs: 'íáěéřžýščůúťóňď',
  sk: 'áíéýžčšúľťôňäďóŕĺ',
  hu: 'áéóöőíüúű',
  hr: 'čšžćđ',
  ro: 'ăîâșțşţ',
  tr: 'ıüşğçöİâî',
  lt: 'ėįųšūąčžę',
  lv: 'āīēšūņļžčģķ',
  et: 'äõüöšž',
  vi: '\u0301\u0300đ\u0323ưôơêâ\u0309ă\u0303àáạảãầấậẩẫằắặẳẵèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ',
  ru: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
  uk: 'оанивтеріслкдупмязьгбчхйжїцюєшщфґ',
  be: 'аіноерстквлдуыпямьзбчгхцжўйёшюэф',
  bg: 'аоиетнрсвлкдпмзъубгчяжцщхйшюфь',
  sr: 'аоиенртсјукдвпмлзбгчшцћжђхљњџф',
  mk: 'аоиетнрсвдлкпмузгјбчшжцхќњѓљџѕф',
  el: 'αοιετσνηυρπκμλςάωόίδέγήχθύφώβξζψϊϋΐΰ',
  he: 'יוהלארמתבשנעםדקחפגטצכןסזךץף',
  ar: 'اليمنوترب\u0647ةعدسفكقأحجشىصطإذخضزثغئءظؤآ',
  fa: 'اينر\u0647دمتوبسكکشگزلفخقعحپچجطصغذضثژظ',
  th: 'านรอก่เงย้ัมีลวดิทสตะปบุคหแจ์พชขใไูโึืซณ็ผธำญถศภษฟฐฉๆ',
} as const;

export type Language = keyof typeof letters;

/** Marks of typography that any language has. */
const marks = '“”‘’«»–—…„‚•·\u00a0\u200e\u200f';
/** Signs that are rare, but no surprise. */
const signs = '€£§©®°№™¿¡½¼¾²³¹ªº†‡‹›¶´¨، ؛؟\u00ad\u05b0\u05b4\u05b8\u05b7';

/**
 * How surprising a character that is not ASCII is in a language, in nats: the logarithm of one in so many. Capitals are
 * rarer than small letters, letters of other languages rarer still, and what no text has costs most.
 */
export function surprise(character: string, language: Language): number {
  const lower = character.toLowerCase();
  const rank = letters[language].indexOf(lower);
  if (rank >= 0) return rankSurprise(rank, letters[language].length) + (lower === character ? 0 : 1.5);
  if (marks.includes(character)) return 4;
  if (signs.includes(character)) return 6;
  if (/\p{L}|\p{M}/u.test(character)) return 9;
  return /[\p{Cc}\p{Co}\p{Cn}\ufffd\u2500-\u259f]/u.test(character) ? 13 : 10;
}

/** Letters become rarer from one to the next by a constant factor, which is steeper where there are few. */
function rankSurprise(rank: number, count: number): number {
  const ratio = count > 60 ? 0.96 : count > 40 ? 0.92 : count > 20 ? 0.88 : 0.75;
  return -Math.log(((1 - ratio) / (1 - ratio ** count)) * ratio ** rank);
}
