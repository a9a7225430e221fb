import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../main/articles/encoding';

const prose = '“Nobody counted them,” said Tomás Ruiz – not once… 👩‍👧 e\u0301\r\nThe café owed €5.\n';
const western = '“Nobody counted them,” said Tomás Ruiz – not once…\nThe café owed €5. It’s ‘closed’.\n';

describe('decode', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'reads %s with a byte order mark',
    (encoding) => {
      const decoded = decode(iconv.encode(prose, encoding, { addBOM: true }));
      expect(decoded).toEqual({ text: prose, encoding, weak: false, warnings: [] });
    },
  );

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('reads %s without one', (encoding) => {
    const decoded = decode(iconv.encode(prose, encoding, { addBOM: false }));
    expect(decoded).toEqual({ text: prose, encoding, weak: false, warnings: [] });
  });

  it('reads Russian UTF-16 without a byte order mark', () => {
    const text = 'Мэр объявила о победе, но не все урны открыты.\nОппозиция ждёт.';
    expect(decode(iconv.encode(text, 'utf-16be', { addBOM: false })).text).toBe(text);
  });

  it('reads windows-1252 with its curly marks, dashes and euro sign', () => {
    expect(decode(iconv.encode(western, 'windows-1252'))).toMatchObject({
      text: western,
      encoding: 'windows-1252',
    });
  });

  it('says when an encoding is only a guess', () => {
    const decoded = decode(iconv.encode('café', 'windows-1252'));
    expect(decoded.text).toBe('café');
    expect(decoded.warnings).toEqual([expect.stringContaining('this is a guess')]);
  });

  it('keeps a malformed UTF-8 file and names the first bad byte, not a U+FFFD that was there before', () => {
    const bytes = readFileSync(new URL('../../fixtures/articles/malformed-utf8.txt', import.meta.url));
    const decoded = decode(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.text).toBe('Tomás \ufffd Ruiz – “first line”\nThe secon\ufffd line, then “more” text.\n');
    expect(decoded.warnings).toEqual([
      expect.stringContaining(`byte ${bytes.indexOf(0xff)} (counted from 0) in line 2`),
    ]);
  });

  it('replaces half a surrogate pair and says where', () => {
    const bytes = Buffer.from('\ufeffone\nt\ud83dwo', 'utf16le');
    const decoded = decode(bytes);
    expect(decoded.text).toBe('one\nt\ufffdwo');
    expect(decoded.warnings[0]).toContain('line 2');
  });

  it('obeys the person, and still takes the byte order mark off', () => {
    expect(decode(iconv.encode('Мэр', 'koi8-r'), 'KOI8-R').text).toBe('Мэр');
    expect(decode(iconv.encode(prose, 'utf-8', { addBOM: true }), 'utf8').text).toBe(prose);
    expect(decode(iconv.encode(prose, 'utf-16le', { addBOM: true }), 'UTF-16').text).toBe(prose);
  });

  it.each(['klingon', 'base64', 'hex', ''])('refuses the encoding “%s”', (name) => {
    expect(() => decode(Buffer.from('text'), name)).toThrow(/not an encoding/);
  });

  it('keeps a stray control character and says so', () => {
    const text = `${'A line of text.\n'.repeat(20)}\0`;
    expect(decode(Buffer.from(text))).toMatchObject({ text, warnings: [expect.stringContaining('line 21')] });
  });

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const original = `Plain words before it. ${text}`;
        expect(decode(Buffer.from(original, 'utf8')).text).toBe(original);
      }),
    );
  });

  it('refuses or reads any bytes, but never breaks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
        try {
          expect(decode(bytes).text).not.toMatch(/\p{Surrogate}/u);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-input' });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('an encoding that the file declares', () => {
  const latin = 'Naïve Grüße à tous';

  it.each([
    ['<?xml version="1.0" encoding="ISO-8859-1"?><p>', 'windows-1252', latin],
    ['<html><head><meta charset=windows-1252><p>', 'windows-1252', latin],
    ["<META http-equiv='Content-Type' content='text/html; charset=KOI8-R'><p>", 'koi8-r', 'Мэр'],
    ['<?xml version="1.0" encoding="Shift_JIS"?>', 'shift_jis', 'ログ'],
  ])('is obeyed: %s', (head, encoding, words) => {
    const decoded = decode(iconv.encode(head + words, encoding));
    expect(decoded).toEqual({ text: head + words, encoding, weak: false, warnings: [] });
  });

  it('is passed over where the bytes contradict it', () => {
    const page = `<meta charset="shift_jis"><p>${western.repeat(3)}`;
    expect(decode(iconv.encode(page, 'windows-1252')).text).toBe(page);
    const utf8 = `<meta charset="windows-1252"><p>${prose}`;
    expect(decode(Buffer.from(utf8)).text).toBe(utf8);
  });

  it('means nothing in a text that only speaks of one', () => {
    const text = `In the text <meta charset="koi8-r"> stood.\n${western}`;
    expect(decode(iconv.encode(text, 'windows-1252')).text).toBe(text);
  });
});

describe('an encoding that only the content tells', () => {
  const russian = 'Мэр Холм объявила о победе, но сорок урн ещё не вскрыты. «Мы победили», — сказала она.';
  it.each([
    ['koi8-r', russian.replace(/[«»—]/g, '')],
    ['windows-1251', russian],
    ['ibm866', russian.replace(/[«»—]/g, '')],
    ['ibm855', russian.replace('—', '')],
    ['maccyrillic', russian],
    ['iso-8859-5', russian.replace(/[«»—]/g, '')],
    ['windows-1253', 'Η δήμαρχος είπε ότι κέρδισε τις εκλογές, αλλά οι κάλπες μένουν κλειστές.'],
    ['windows-1255', 'ראש העיר אמרה שהיא ניצחה בבחירות, אבל ארבעים קלפיות עדיין סגורות.'],
    ['windows-1256', 'قالت رئيسة البلدية إنها فازت في الانتخابات ولكن أربعين صندوقا لا تزال مغلقة.'],
    ['windows-874', 'นายกเทศมนตรีประกาศชัยชนะ แต่หีบบัตรสี่สิบใบยังไม่ได้เปิด'],
    [
      'windows-1250',
      'Wójt ogłosiła zwycięstwo, ale czterdzieści urn wciąż jest zamkniętych. „Źle się dzieje”.',
    ],
    [
      'windows-1254',
      'Belediye başkanı seçimi kazandığını söyledi, ama kırk sandık hâlâ açılmadı, dedi İğneci.',
    ],
    [
      'windows-1257',
      'Merė paskelbė pergalę, tačiau keturiasdešimt urnų vis dar užantspauduota, sakė Žąsytė.',
    ],
    ['gb18030', '市长宣布获胜，但是还有四十个投票箱没有打开。反对派说结果不对。'],
    ['big5', '市長宣布獲勝，但是還有四十個投票箱沒有打開。反對派說結果不對。'],
    ['shift_jis', '市長は勝利を宣言したが、四十の投票箱はまだ開けられていない。'],
    ['euc-jp', '市長は勝利を宣言したが、四十の投票箱はまだ開けられていない。'],
    ['euc-kr', '시장은 승리를 선언했지만 투표함 마흔 개는 아직 열리지 않았다고 말했다.'],
  ])('%s', (encoding, text) => {
    expect(decode(iconv.encode(text, encoding))).toMatchObject({ text, weak: false });
  });

  it('reads the 7-bit encodings of East Asia', () => {
    const japanese = Buffer.from('\x1b$B%m%0\x1b(B in\n', 'latin1');
    expect(decode(japanese)).toMatchObject({ text: 'ログ in\n', encoding: 'iso-2022-jp' });
    const korean = Buffer.from('\x1b$)C\x0e0!\x0f!\n', 'latin1');
    expect(decode(korean)).toMatchObject({ text: '가!\n', encoding: 'iso-2022-kr' });
  });
});

const samples = new URL('../../../../shared/samples/messy/', import.meta.url);
describe.skipIf(!existsSync(samples))('real files', () => {
  /** What the folder's name says, as iconv-lite and the platform call it. */
  function trueText(bytes: Uint8Array, folder: string): string | null {
    const name = folder
      .toLowerCase()
      .replace(/^(iso-8859-\d+|windows-\d+)-.*$/, '$1')
      .replace('-sig', '');
    if (iconv.encodingExists(name)) return iconv.decode(Buffer.from(bytes), name);
    return name === 'iso-2022-jp' ? new TextDecoder(name).decode(bytes) : null;
  }

  function measure(change: (bytes: Buffer) => Buffer): { right: number; all: number; silent: string[] } {
    const root = new URL('encodings/', samples);
    const files = readdirSync(root).flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, root)).map((file) => ({ folder, file })),
    );
    const silent: string[] = [];
    let right = 0;
    for (const { folder, file } of files) {
      const bytes = change(readFileSync(new URL(`${folder}/${file}`, root)));
      const { text, warnings } = decode(bytes);
      const truth = trueText(bytes, folder);
      if (text === truth) right++;
      else if (truth !== null && warnings.length === 0) silent.push(`${folder}/${file}`);
    }
    return { right, all: files.length, silent };
  }

  it('get the right text in at least 90 of 100 cases, and never a wrong one in silence', () => {
    const { right, all, silent } = measure((bytes) => bytes);
    expect(silent).toEqual([]);
    expect(right / all).toBeGreaterThanOrEqual(0.9);
  });

  it('do so without their declarations too', () => {
    const bare = /encoding="[^"]*"|charset=["\w-]*/gi;
    const { right, all, silent } = measure((bytes) =>
      Buffer.from(bytes.toString('latin1').replace(bare, ''), 'latin1'),
    );
    expect(silent).toEqual([]);
    expect(right / all).toBeGreaterThanOrEqual(0.9);
  });

  it('of malformed UTF-8 give the reference text byte for byte, with a warning', () => {
    const { text, encoding, warnings } = decode(readFileSync(new URL('utf8/utf8tests.bin', samples)));
    expect(encoding).toBe('utf-8');
    expect(Buffer.from(text)).toEqual(readFileSync(new URL('utf8/artifacts/utf8.replace.ref.txt', samples)));
    expect(warnings.join()).toContain('Not quite UTF-8');
  });
});
