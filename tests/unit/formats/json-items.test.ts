import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonItem, jsonItems } from '../../../main/formats/json-items';
import { temporaryFolder } from './support';

async function items(content: string | Uint8Array): Promise<JsonItem[]> {
  const path = join(await temporaryFolder(), 'data.json');
  await writeFile(path, content);
  const found: JsonItem[] = [];
  for await (const item of jsonItems(path)) found.push(item);
  return found;
}

const values = async (content: string) =>
  (await items(content)).map((item) => ('value' in item ? item.value : null));

describe('the values of a JSON file', () => {
  it('are the same whether it is an array or has one a line, pretty or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }),
        async (list) => {
          const json = JSON.parse(JSON.stringify(list));
          expect(await values(JSON.stringify(list))).toEqual(json);
          expect(await values(JSON.stringify(list, null, 2))).toEqual(json);
          expect(await values(list.map((one) => JSON.stringify(one)).join('\n'))).toEqual(json);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are told with the line on which they begin', async () => {
    const found = await items('\ufeff[\n {"a": 1},\n\n {"a":\n 2}, 3]\n');
    expect(found).toEqual([
      { line: 2, value: { a: 1 } },
      { line: 4, value: { a: 2 } },
      { line: 5, value: 3 },
    ]);
  });

  it('are kept beside one that is broken', async () => {
    const found = await items('[{"a": 1}, {"a": nothing}, {"a": 3}]');
    expect(found.map((item) => 'problem' in item)).toEqual([false, true, false]);
    expect(await items('{"a": 1}\n{"a": \n{"a": 3}\n')).toMatchObject([
      { line: 1, value: { a: 1 } },
      { line: 2, problem: expect.stringContaining('not JSON') },
      { line: 3, value: { a: 3 } },
    ]);
  });

  it('are found in a single value over several lines', async () => {
    expect(await values('{\n  "a": [1,\n 2]\n}\n')).toEqual([{ a: [1, 2] }]);
  });

  it('are refused when they nest without end, in an array or a line', async () => {
    const deep = `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    for (const content of [`[${deep}]`, `${deep}\n`]) {
      expect(await items(content)).toMatchObject([{ line: 1, problem: expect.stringContaining('200 deep') }]);
    }
  });

  it('are over where the file ends in the middle of one', async () => {
    expect(await items('[{"a": 1}, {"b": "c')).toMatchObject([{ value: { a: 1 } }, { line: 1 }]);
    expect(await items('')).toEqual([]);
  });

  it('are not taken from bytes that are no UTF-8', async () => {
    const found = await items(Buffer.from([0x5b, 0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d, 0x5d]));
    expect(found).toEqual([{ line: 1, problem: 'this is not valid UTF-8' }]);
  });
});
