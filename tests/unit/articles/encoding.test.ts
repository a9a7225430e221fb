import { readFileSync } from 'node:fs';
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
      expect(decoded).toEqual({ text: prose, encoding, warnings: [] });
    },
  );

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('reads %s without one', (encoding) => {
    const decoded = decode(iconv.encode(prose, encoding, { addBOM: false }));
    expect(decoded).toEqual({ text: prose, encoding, warnings: [] });
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
