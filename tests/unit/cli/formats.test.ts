import { expect, it } from 'vitest';
import { formatsMarkdown } from '../../../main/cli/formats-markdown';
import { formats } from '../../../main/formats/table';
import { gloss } from './run';

it('docs/formats.md says what the code does', async () => {
  await expect(formatsMarkdown(formats)).toMatchFileSnapshot('../../../docs/formats.md');
});

it('gloss formats --markdown prints it', async () => {
  const { out, code } = await gloss(['formats', '--markdown']);
  expect([code, out]).toEqual([0, formatsMarkdown(formats)]);
});
