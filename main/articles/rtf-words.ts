import iconv from 'iconv-lite';

/** Control words and symbols that stand for text. Cells of a table end with a bar, rows and paragraphs with a line. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['par', '\n'],
  ['sect', '\n\n'],
  ['page', '\n\n'],
  ['line', '\n'],
  ['row', '\n'],
  ['nestrow', '\n'],
  ['cell', '|'],
  ['nestcell', '|'],
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['~', '\u00a0'],
  ['-', '\u00ad'],
  ['_', '\u2011'],
  ['\n', '\n'],
  ['\r', '\n'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
]);

/** Groups that begin with one of these hold no text of the article. */
export const destinations: ReadonlySet<string> = new Set(
  `aftncn aftnsep aftnsepc annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart
  bkmkend bkmkstart blipuid buptim colorschememapping colortbl comment company creatim datafield datastore defchp
  defpap do doccomm docvar dptxbxtext ebcend ebcstart falt fchars ffdeftext ffentrymcr ffexitmcr ffformat ffhelptext
  ffl ffname ffstattext file filetbl fldtype fname fontemb fontfile footer footerf footerl footerr formfield ftncn
  ftnsep ftnsepc generator gridtbl header headerf headerl headerr hlinkbase hsv keycode keywords
  latentstyles lchars levelnumbers leveltext lfolevel linkval list listlevel listname listoverride
  listoverridetable listpicture liststylename listtable lsdlockedexcept macc manager mmathPr mmconnectstr
  nextfile nonesttables objalias objclass objdata object objname objsect objtime oldcprops oldpprops oldsprops
  oldtprops oleclsid operator panose password passwordhash pgp pgptbl picprop pict pn pnseclvl pntext pntxta pntxtb
  printim private propname protend protstart protusertbl pxe revtbl revtim rsidtbl rxe shp shpgrp shpinst shppict
  shprslt sp staticval stylesheet subject sv svb tc template themedata txe ud userprops vern wgrffmtfilter
  windowcaption writereservation writereservhash xe xform xmlattrname xmlattrvalue xmlclose xmlname xmlnstbl
  xmlopen`.split(/\s+/),
);

/** The code page of a font by its `\fcharset`; what is missing is written in that of the file. */
export const charsets: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'cp932'],
  [129, 'cp949'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
  [254, 'cp437'],
  [255, 'cp850'],
]);

/** The encoding of a Windows code page by its number, or null for one that is not known. */
export function codePage(number: number): string | null {
  if (number === 65001) return 'utf-8';
  if (number === 10000) return 'macintosh';
  const name = number >= 1250 && number <= 1258 ? `windows-${number}` : `cp${number}`;
  return iconv.encodingExists(name) ? name : null;
}
