import { expect, it } from 'vitest';
import { GlossError } from '../../../preload/contract';
import { tellError, useNotices } from '../../../renderer/state/notices';

it('tells of what the person has stopped plainly, and of a failure as an error', () => {
  tellError(new GlossError('stopped', 'The labelling was stopped.'));
  tellError(new GlossError('disk', 'The disk is full.'));
  tellError('Something else.');
  const told = useNotices.getState().notices.map(({ kind, text }) => [kind, text]);
  expect(told).toEqual([
    ['info', 'The labelling was stopped.'],
    ['error', 'The disk is full.'],
    ['error', 'Something else.'],
  ]);
});
