/** Encodings that people meet, by the names that files are read with. */
const encodings: readonly (readonly [id: string, script: string])[] = [
  ['utf-8', 'Unicode'],
  ['utf-16le', 'Unicode'],
  ['utf-16be', 'Unicode'],
  ['windows-1252', 'Western'],
  ['iso-8859-15', 'Western'],
  ['macintosh', 'Western'],
  ['cp850', 'Western, DOS'],
  ['windows-1250', 'Central European'],
  ['iso-8859-2', 'Central European'],
  ['cp852', 'Central European, DOS'],
  ['windows-1251', 'Cyrillic'],
  ['koi8-r', 'Cyrillic'],
  ['koi8-u', 'Cyrillic'],
  ['iso-8859-5', 'Cyrillic'],
  ['ibm866', 'Cyrillic, DOS'],
  ['maccyrillic', 'Cyrillic'],
  ['windows-1253', 'Greek'],
  ['iso-8859-7', 'Greek'],
  ['windows-1254', 'Turkish'],
  ['windows-1255', 'Hebrew'],
  ['windows-1256', 'Arabic'],
  ['iso-8859-6', 'Arabic'],
  ['windows-1257', 'Baltic'],
  ['iso-8859-13', 'Baltic'],
  ['windows-1258', 'Vietnamese'],
  ['windows-874', 'Thai'],
  ['gb18030', 'Chinese, simplified'],
  ['big5', 'Chinese, traditional'],
  ['shift_jis', 'Japanese'],
  ['euc-jp', 'Japanese'],
  ['iso-2022-jp', 'Japanese'],
  ['euc-kr', 'Korean'],
];

/** The encodings to choose from, with this one among them. */
export function encodingOptions(current: string): { id: string; name: string }[] {
  const known = encodings.map(([id, script]) => ({ id, name: `${id} (${script})` }));
  return known.some(({ id }) => id === current) ? known : [{ id: current, name: current }, ...known];
}
