import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, sha256 } from '../../../main/articles/canonical';
import { documentId } from '../../../main/articles/document-id';

const text = fc
  .array(fc.oneof(fc.constantFrom('\r', '\n', '\r\n', '👩‍👧', 'e\u0301', 'א', ' '), fc.string()))
  .map((parts) => parts.join(''));

describe('canonical text', () => {
  it('holds no carriage return, and a second time changes nothing', () => {
    fc.assert(
      fc.property(text, (original) => {
        const canonical = canonicalText(original);
        expect(canonical).not.toContain('\r');
        expect(canonicalText(canonical)).toBe(canonical);
      }),
    );
  });

  it('keeps every other character and the number of lines', () => {
    fc.assert(
      fc.property(text, (original) => {
        const canonical = canonicalText(original);
        expect(canonical.replaceAll('\n', '')).toBe(original.replace(/[\r\n]/g, ''));
        expect(canonical.split('\n')).toEqual(original.split(/\r\n|\r|\n/));
      }),
    );
  });

  it('leaves blank lines, tabs, marks and unusual spaces alone', () => {
    const odd = '  a\t\u00a0e\u0301\ufeff\n\n\u2028 \n';
    expect(canonicalText(odd)).toBe(odd);
  });
});

describe('document id', () => {
  const sha = sha256('the text');

  it('is readable, ASCII, and ends in the beginning of the checksum', () => {
    expect(documentId('Holm’s “clear” win: Tomás & Zoë, 51%', sha)).toBe(
      `holms-clear-win-tomas-zoe-51-${sha.slice(0, 8)}`,
    );
  });

  it('cuts a long title between words', () => {
    const id = documentId('Election office silent on the missing fifth of ballots', sha);
    expect(id).toBe(`election-office-silent-on-the-missing-${sha.slice(0, 8)}`);
  });

  it('is a safe file name whatever the title', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(documentId(title, sha)).toMatch(/^[a-z0-9][a-z0-9-]{0,39}-[0-9a-f]{8}$/);
      }),
    );
    expect(documentId('投票', sha)).toBe(`article-${sha.slice(0, 8)}`);
  });
});
