import { expect, test } from 'vitest';
import { faultOf, lineOfId } from '../../../main/project/json-line';

const long = `{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 1,\n\n"bbbbbbbbbbb": xbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n\n}`;

test.each([
  ['a missing comma', '{\n"a":1\n\n"b":2}', 4],
  ['a cut end', '{\n"a": [\n1,\n', 4],
  ['a bare word', '{\n "a": b}', 2],
  ['a comma too many', '[1,\n2,]', 2],
  ['a bare word in a long text', long, 3],
  ['a line break in a string', '{\n"a":"b\nc"}', 2],
  ['nothing', '', 1],
])('names the line of %s', (_, text, line) => {
  let error: unknown;
  try {
    JSON.parse(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(faultOf(text, error)).toMatchObject({ line, message: 'it is not valid JSON' });
});

test('finds the line of an id, whatever is in it', () => {
  const text = '[\n{"id":"a"},\n{ "id" : "b.*" },\n{"id":"bxx"}]';
  expect(lineOfId(text, 'b.*')).toBe(3);
  expect(lineOfId(text, 'c')).toBeUndefined();
});
