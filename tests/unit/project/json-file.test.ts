import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { JsonFile, type Place } from '../../../main/project/json-file';
import { type Shape, setShape } from '../../../main/project/shapes';
import type { Problem } from '../../../preload/contract';
import { annotate, newProject, temporaryFolder } from './fixture';

const Note = z.object({ schemaVersion: z.literal(2), words: z.string() });
type Note = z.infer<typeof Note>;
const shape: Shape<Note> = {
  check: (data) => Note.parseAsync(data),
  print: async (data) => JSON.stringify(data, null, 2),
  steps: [({ word, ...rest }) => ({ ...rest, words: `${word}!` })],
  without: 'the note is left out',
};

async function place(change: Partial<Place> = {}): Promise<Place & { problems: Problem[] }> {
  const problems: Problem[] = [];
  const root = await newProject();
  await mkdir(join(root, 'notes'));
  return { root, mayTouch: true, onProblem: (problem) => problems.push(problem), problems, ...change };
}

const note = (words: string): Note => ({ schemaVersion: 2, words });

describe('a file', () => {
  test('is read as it was written; null when there is none', async () => {
    const file = new JsonFile(await place(), 'notes/a.json', shape);
    expect(await file.read()).toBeNull();
    await file.write(note('one 🗳️'));
    expect(await file.read()).toEqual(note('one 🗳️'));
  });

  test('that is broken is set aside, and the previous version is used from then on', async () => {
    const here = await place();
    const file = new JsonFile(here, 'notes/a.json', shape);
    await file.write(note('one'));
    await file.write(note('two'));
    const path = join(here.root, 'notes/a.json');
    await writeFile(path, '{\n "schemaVersion": 2,\n "words" 3\n}');
    expect(await file.read()).toEqual(note('one'));
    expect(here.problems).toMatchObject([{ file: 'notes/a.json', line: 3 }]);
    expect(here.problems[0]?.message).toMatch(
      /not valid JSON.*set aside as a\.broken-.*before the last change/,
    );
    const aside = (await readdir(join(here.root, 'notes'))).find((name) => /^a\.broken-.*\.json$/.test(name));
    expect(await readFile(join(here.root, 'notes', aside ?? ''), 'utf8')).toContain('"words" 3');
    expect(await file.read()).toEqual(note('one'));
    expect(here.problems).toHaveLength(1);
  });

  test('that breaks twice in a second never overwrites what was set aside', async () => {
    const here = await place();
    const file = new JsonFile(here, 'notes/a.json', shape);
    for (const contents of ['first', 'second', 'third']) {
      await writeFile(join(here.root, 'notes/a.json'), contents);
      expect(await file.read()).toBeNull();
    }
    const names = await readdir(join(here.root, 'notes'));
    const all = await Promise.all(names.map((name) => readFile(join(here.root, 'notes', name), 'utf8')));
    expect(all.sort()).toEqual(['first', 'second', 'third']);
  });

  test('is left alone while open for reading', async () => {
    const here = await place({ mayTouch: false });
    const file = new JsonFile(here, 'notes/a.json', shape);
    await file.write(note('one'));
    await file.write(note('two'));
    await writeFile(join(here.root, 'notes/a.json'), '');
    expect(await file.read()).toEqual(note('one'));
    expect(await readFile(join(here.root, 'notes/a.json'), 'utf8')).toBe('');
  });

  test('of an old version is brought up to date, and kept as it was', async () => {
    const here = await place();
    const old = '{"schemaVersion":1,"word":"hello"}';
    await writeFile(join(here.root, 'notes/a.json'), old);
    const file = new JsonFile(here, 'notes/a.json', shape);
    expect(await file.read()).toEqual(note('hello!'));
    expect(await readFile(join(here.root, 'notes/a.version-1.json'), 'utf8')).toBe(old);
    expect(JSON.parse(await readFile(join(here.root, 'notes/a.json'), 'utf8'))).toEqual(note('hello!'));
    expect(here.problems).toEqual([]);
  });

  test('of a newer Gloss is refused in words and not touched', async () => {
    const here = await place();
    const newer = '{"schemaVersion":3,"words":["x"]}';
    await writeFile(join(here.root, 'notes/a.json'), newer);
    const file = new JsonFile(here, 'notes/a.json', shape);
    await expect(file.read()).rejects.toMatchObject({
      code: 'broken-file',
      message: expect.stringContaining('newer Gloss'),
    });
    expect(await readdir(join(here.root, 'notes'))).toEqual(['a.json']);
  });

  test('is not written into an empty folder where the project was', async () => {
    const root = await temporaryFolder();
    const file = new JsonFile({ root, mayTouch: true, onProblem: () => {} }, 'notes/a.json', shape);
    await expect(file.write(note('x'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(root)).toEqual([]);
  });
});

describe('a set on the disk', () => {
  test('has one annotation a line, and a fault in one names its line', async () => {
    const here = await place();
    const file = new JsonFile(here, 'notes/a.json', setShape);
    const annotations = [annotate('a', 'victory'), annotate('b', 'League'), annotate('c', '44%')];
    const set = { schemaVersion: 1, offsetUnit: 'utf-16', document: 'd', textSha256: 's' } as const;
    await file.write({
      ...set,
      annotator: 'ana',
      status: 'done',
      annotations,
      relations: [],
      note: '',
      unsettled: [],
      rejected: [],
    });
    const text = await readFile(join(here.root, 'notes/a.json'), 'utf8');
    const line = text.split('\n').findIndex((each) => each.includes('"id":"b"')) + 1;
    expect(text.split('\n').filter((each) => each.includes('"exact"'))).toHaveLength(3);
    expect(await file.read()).toMatchObject({ status: 'done', annotations });
    await writeFile(join(here.root, 'notes/a.json'), text.replace('"League"', '7'));
    expect(await file.read()).toBeNull();
    expect(here.problems).toMatchObject([
      { line, message: expect.stringContaining('annotations.1.fragments') },
    ]);
  });
});
