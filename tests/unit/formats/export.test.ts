import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../main/articles/canonical';
import { exportProject } from '../../../main/formats/export';
import { Manifest } from '../../../main/formats/manifest';
import { ExportReport, fragmentAt, type SplitPlan } from '../../../preload/contract';
import { annotationOf, documentOf, projectOf, setOf, spanOf, temporaryFolder } from './support';

let dir: string;
let out: string;
beforeEach(async () => {
  dir = await temporaryFolder();
  out = join(dir, 'set.jsonl');
});

const text = 'Holm 🙂 won 51 percent';
const [first, second] = [documentOf(text, 'first'), documentOf('Nobody was here', 'second')];
const claim = annotationOf(text, [spanOf(text, 'won 51 percent')]);
const figure = annotationOf(text, [spanOf(text, '51 percent')], { label: 'figure', note: 'of votes' });
const project = projectOf([first, second], [setOf(first, [claim, figure])]);

async function lines(path = out) {
  return (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('exporting a project', () => {
  it('writes every document, counts and proves, and puts the report beside the file', async () => {
    const report = await exportProject(project, { format: 'jsonl', out });
    expect(report).toEqual({
      ...{ format: 'jsonl', offsetUnit: 'code-point', documents: 2, annotations: 2, files: [out], lost: [] },
      ...{ checked: 2, mismatched: 0, problems: [], loses: [], refused: false, split: null, moved: 0 },
    });
    const [one, two] = await lines();
    expect(one).toMatchObject({
      id: 'first',
      annotator: 'ana',
      status: 'in-progress',
      offsetUnit: 'code-point',
    });
    expect(one.annotations[1]).toMatchObject({ label: 'figure', start: 11, end: 21, note: 'of votes' });
    expect(two).toMatchObject({ id: 'second', annotator: 'ana', annotations: [] });
    expect(ExportReport.parse(JSON.parse(await readFile(`${out}.report.json`, 'utf8')))).toMatchObject({
      checked: 2,
    });
    expect((await readdir(dir)).sort()).toEqual([
      ...['set.jsonl', 'set.jsonl.manifest.json', 'set.jsonl.report.json'],
    ]);
  });

  it('carries relations between what is written, and the note on the document', async () => {
    const link = (id: string, from: string, to: string) => ({
      ...{ id, type: 'supports', from, to, creator: 'ana', created: claim.created },
    });
    const relations = [link('r', figure.id, claim.id), link('self', claim.id, claim.id)];
    const set = { ...setOf(first, [claim, figure]), relations, note: 'Look again.' };
    const linked = projectOf([first, second], [set]);
    await exportProject(linked, { format: 'jsonl', out });
    expect((await lines())[0]).toMatchObject({ relations, documentNote: 'Look again.' });
    await exportProject(linked, { format: 'jsonl', out, labels: ['claim'] });
    expect((await lines())[0]).toMatchObject({ relations: [relations[1]] });
  });

  it('gives the same bytes each time', async () => {
    await exportProject(project, { format: 'jsonl', out });
    const before = await readFile(out);
    await exportProject(project, { format: 'jsonl', out });
    expect(await readFile(out)).toEqual(before);
  });

  it('writes a line for each annotator who worked in a document, and one where nobody did', async () => {
    const sets = [setOf(first, [claim]), setOf(first, [figure], 'ben'), setOf(second, [], 'ben')];
    await exportProject(projectOf([first, second], sets), { format: 'jsonl', out });
    const written = (await lines()).map(({ id, annotator }) => [id, annotator]);
    expect(written).toEqual([
      ['first', 'ana'],
      ['first', 'ben'],
      ['second', null],
    ]);
    await exportProject(projectOf([first, second], sets), { format: 'jsonl', out, annotators: ['ben'] });
    expect((await lines()).map(({ annotator }) => annotator)).toEqual(['ben', 'ben']);
  });

  it('keeps to the labels and the unit that were asked for', async () => {
    const options = { format: 'jsonl', out, labels: ['figure'], offsetUnit: 'utf-16' } as const;
    const report = await exportProject(project, options);
    expect(report).toMatchObject({ annotations: 1, checked: 1, offsetUnit: 'utf-16' });
    const [one] = await lines();
    expect(one.annotations).toHaveLength(1);
    expect(one.text.slice(one.annotations[0].start, one.annotations[0].end)).toBe('51 percent');
  });

  it('leaves out and names an annotation whose words are not at its offsets', async () => {
    const wrong = annotationOf(text, [{ start: 0, end: 4 }], { id: 'wrong' });
    const moved = {
      ...wrong,
      fragments: wrong.fragments.map((fragment) => ({ ...fragment, exact: 'Ruiz' })),
    };
    const report = await exportProject(projectOf([first], [setOf(first, [moved, claim])]), {
      format: 'jsonl',
      out,
    });
    expect(report).toMatchObject({ annotations: 1, checked: 2, mismatched: 1 });
    expect(report?.lost).toMatchObject([
      { annotation: 'wrong', document: 'first', feature: 'offsets', dropped: true },
    ]);
    expect(report?.problems[0]).toMatchObject({ file: 'annotations/ana/first.json' });
    expect((await lines())[0].annotations.map(({ id }: { id: string }) => id)).toEqual([claim.id]);
  });

  it('leaves nothing behind when it is cancelled, and the last export as it was', async () => {
    await writeFile(out, 'the last export');
    const stop = new AbortController();
    const report = await exportProject(
      project,
      { format: 'jsonl', out },
      ({ done }) => done === 1 && stop.abort(),
      stop.signal,
    );
    expect(report).toBeNull();
    expect(await readdir(dir)).toEqual(['set.jsonl']);
    expect(await readFile(out, 'utf8')).toBe('the last export');
  });

  it('leaves nothing behind when a document cannot be read', async () => {
    const broken = { ...project, readDocument: async () => Promise.reject(new Error('broken')) };
    await expect(exportProject(broken, { format: 'jsonl', out })).rejects.toThrow('broken');
    expect(await readdir(dir)).toEqual([]);
  });

  it('names the file after the project in a folder', async () => {
    const report = await exportProject(project, { format: 'jsonl', out: dir });
    expect(report?.files).toEqual([join(dir, 'Port Alder.jsonl')]);
  });

  it('says in words why it cannot write', async () => {
    await writeFile(join(dir, 'file'), '');
    await expect(
      exportProject(project, { format: 'jsonl', out: join(dir, 'none', 'x.jsonl') }),
    ).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('there is no such file or folder'),
    });
    await expect(
      exportProject(project, { format: 'jsonl', out: join(dir, 'file', 'x.jsonl') }),
    ).rejects.toThrow('a part of its path is a file');
  });

  it('does not write over the project’s own files', async () => {
    const own = { ...project, outline: () => ({ ...project.outline(), dir }) };
    await mkdir(join(dir, 'documents'));
    for (const path of ['gloss.json', 'documents/x.jsonl', 'documents/']) {
      await expect(exportProject(own, { format: 'jsonl', out: join(dir, path) })).rejects.toMatchObject({
        code: 'bad-input',
      });
    }
    await expect(stat(join(dir, 'gloss.json'))).rejects.toThrow();
  });

  it('reports how far it has come', async () => {
    const seen: number[] = [];
    await exportProject(project, { format: 'jsonl', out }, ({ done, total }) => seen.push(done, total ?? -1));
    expect(seen).toEqual([0, 2, 1, 2, 2, 2, 1, 2, 2, 2]);
  });

  it('keeps to the outlets, days and statuses that were asked for', async () => {
    const dated = [
      { ...first, outlet: 'Ledger', date: '2031-05-01' },
      { ...second, outlet: 'Wire', date: '2031-05-09' },
      { ...documentOf('No day is known', 'third'), date: null },
    ];
    const some = projectOf(dated, [setOf(first, [claim])]);
    const ids = async (options: object) => {
      const report = await exportProject(some, { format: 'jsonl', out, ...options });
      const written = (await readFile(out, 'utf8')) === '' ? [] : await lines();
      expect(report?.documents).toBe(written.length);
      return written.map(({ id }) => id);
    };
    expect(await ids({ outlets: ['Wire'] })).toEqual(['second']);
    expect(await ids({ from: '2031-05-01', to: '2031-05-08' })).toEqual(['first']);
    expect(await ids({ from: '2031-05-02' })).toEqual(['second']);
    expect(await ids({ statuses: ['new'] })).toEqual(['second', 'third']);
    expect(await ids({ statuses: ['done'] })).toEqual([]);
  });

  it('writes a manifest that names filters, scheme and the checksum of each file', async () => {
    await exportProject(project, { format: 'jsonl', out, labels: ['claim'] });
    const manifest = Manifest.parse(JSON.parse(await readFile(`${out}.manifest.json`, 'utf8')));
    const bytes = await readFile(out);
    expect(manifest).toMatchObject({ documents: 2, annotations: 1, filters: { labels: ['claim'] } });
    expect(manifest.scheme.labels.map(({ id }) => id)).toEqual(['claim', 'figure', 'quote']);
    expect(manifest.files).toEqual([{ path: 'set.jsonl', bytes: bytes.length, sha256: sha256(bytes) }]);
  });

  it('writes a split dataset as a file for each part', async () => {
    const documents = Array.from({ length: 10 }, (_, at) =>
      documentOf(`Article ${at} says ${'ab '.repeat(at)}`, `d${at}`),
    );
    const split = { ratio: [80, 10, 10], seed: '7', group: null } satisfies SplitPlan;
    const report = await exportProject(projectOf(documents, []), { format: 'jsonl', out, split });
    const paths = ['dev', 'test', 'train'].map((part) => join(dir, `set.${part}.jsonl`));
    expect(report).toMatchObject({ files: paths, documents: 10, split: { train: { documents: 8 } } });
    const parts = await Promise.all(paths.map((path) => lines(path)));
    expect(parts.map(({ length }) => length)).toEqual([1, 1, 8]);
    expect(new Set(parts.flat().map(({ id }) => id)).size).toBe(10);
    expect((await readdir(dir)).sort()).toEqual([
      ...['set.dev.jsonl', 'set.jsonl.manifest.json', 'set.jsonl.report.json'],
      ...['set.test.jsonl', 'set.train.jsonl'],
    ]);
  });

  it('writes nothing where a strict export would lose something', async () => {
    const wrong = annotationOf(text, [spanOf(text, 'won')], { id: 'wrong' });
    const moved = { ...wrong, fragments: [{ ...fragmentAt(text, spanOf(text, 'won')), exact: 'lost' }] };
    const report = await exportProject(projectOf([first], [setOf(first, [moved, claim])]), {
      ...{ format: 'jsonl', out, strict: true },
    });
    expect(report).toMatchObject({ refused: true, files: [], lost: [{ annotation: 'wrong' }] });
    expect(await readdir(dir)).toEqual([]);
  });

  it('refuses what the format has no choice of', async () => {
    const wanted = { format: 'jsonl', out, write: { scheme: 'bilou' } } as const;
    await expect(exportProject(project, wanted)).rejects.toThrow('no choice of "scheme"');
  });
});
