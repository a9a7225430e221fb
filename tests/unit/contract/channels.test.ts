import { expect, it } from 'vitest';
import { channels } from '../../../preload/contract';

it('changes only the preferences that are named', () => {
  expect(channels['preferences:change'].input.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
});
