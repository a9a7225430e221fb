import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { w3c } from '../../../main/formats/w3c';
import { checkedAnnotation, containerOf } from '../../../main/formats/w3c/container';
import { annotatedEntry, rawOf, written } from './datasets';
import { parsed, temporaryFolder } from './support';

const samples = '../shared/samples/interop/w3c-web-annotation';

describe('Web Annotations', () => {
  it('come back as they went out', async () => {
    await fc.assert(
      fc.asyncProperty(annotatedEntry, async (entry) => {
        const { path, losses } = await written(w3c, [entry]);
        const { entries, problems } = await parsed(w3c, path);
        expect([problems, losses]).toEqual([[], []]);
        const { document, annotator, status, note, relations, annotations } = entry;
        const { id, title, outlet, date, language, text } = document;
        expect(entries).toMatchObject([
          {
            id,
            title,
            outlet,
            date,
            language,
            text,
            annotator,
            status,
            note,
            relations,
            fileName: 'doc.txt',
          },
        ]);
        expect(entries[0]?.annotations).toEqual(
          annotations.map((annotation) => rawOf(annotation, entry, w3c)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keep two annotators of one document apart, and its text once', async () => {
    const [one] = fc.sample(annotatedEntry, { numRuns: 1, seed: 7 });
    if (!one) throw new Error('no entry');
    const { path } = await written(w3c, [one, { ...one, annotator: 'ben' }]);
    const { entries } = await parsed(w3c, path);
    expect(entries.map(({ annotator }) => annotator)).toEqual(['ana', 'ben']);
    expect(await readFile(join(path, 'texts/doc.txt'), 'utf8')).toBe(one.document.text);
    const [alone] = (await parsed(w3c, join(path, 'annotations/ben/doc.jsonld'))).entries;
    expect(alone?.text).toBe(one.document.text);
  });

  it('are accepted by their own checks when Gloss writes them', async () => {
    const [one] = fc.sample(annotatedEntry, { numRuns: 1, seed: 3 });
    if (!one) throw new Error('no entry');
    const { path } = await written(w3c, [one]);
    const json = JSON.parse(await readFile(join(path, 'annotations/ana/doc.jsonld'), 'utf8'));
    expect(json['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(json.total).toBe(one.annotations.length + one.relations.length);
    const ids = json.first.items.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are placed by their words where they give no position', async () => {
    const dir = await temporaryFolder();
    const target = (selector: object) => ({ source: 'http://example.org/a', selector });
    const annotation = (id: string, selector: object) => ({
      ...{
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `http://example.org/${id}`,
        type: 'Annotation',
      },
      ...{ motivation: 'highlighting', target: target(selector) },
    });
    const quote = { type: 'TextQuoteSelector', exact: 'won', prefix: 'Holm ', suffix: '' };
    const items = [annotation('a', quote), annotation('b', { type: 'TextQuoteSelector', exact: 'won' })];
    await writeFile(join(dir, 'x.json'), JSON.stringify(items));
    await writeFile(join(dir, 'x.txt'), '🙂 won, said Holm. Holm won');
    const { entries, problems } = await parsed(w3c, dir);
    expect(entries[0]?.annotations).toMatchObject([
      { id: 'http://example.org/a', label: 'highlighting', fragments: [{ start: 23, end: 26, text: 'won' }] },
    ]);
    expect(problems[0]?.message).toMatch(/"won" do not stand exactly once/);
  });

  it('never read a text outside the dataset', async () => {
    const dir = await temporaryFolder();
    await writeFile(join(dir, 'secret.txt'), 'secret words');
    await mkdir(join(dir, 'data'));
    const selector = { type: 'TextPositionSelector', start: 0, end: 6 };
    for (const source of [
      '../secret.txt',
      encodeURI(join(dir, 'secret.txt')),
      '%2e%2e/secret.txt',
      '..%2Fsecret.txt',
    ]) {
      const annotation = {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        target: { source, selector },
      };
      await writeFile(join(dir, 'data/x.json'), JSON.stringify(annotation));
      const { entries, problems } = await parsed(w3c, join(dir, 'data'));
      expect(entries).toEqual([]);
      expect(problems).toMatchObject([{ message: expect.stringContaining('is not beside the file') }]);
    }
  });

  it('with a fault are named, and the others kept', async () => {
    const dir = await temporaryFolder();
    const good = {
      type: 'Annotation',
      target: { source: 'x.txt', selector: { type: 'TextPositionSelector', start: 0, end: 4 } },
    };
    const page = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [good, { ...good, target: 9 }, 7],
    };
    await writeFile(join(dir, 'x.json'), JSON.stringify(page));
    await writeFile(join(dir, 'bad.json'), `${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    await writeFile(join(dir, 'x.txt'), 'Holm won');
    const { entries, problems } = await parsed(w3c, dir);
    expect(entries[0]?.annotations).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/bad|annotation 1/),
      expect.stringContaining('annotation 2: "target.0"'),
      expect.stringContaining('annotation 3'),
    ]);
  });
});

describe.skipIf(!existsSync(samples))("the W3C's own samples", () => {
  const files = (folder: string) =>
    readdirSync(join(samples, folder)).map((name) => join(samples, folder, name));

  it.each(files('correct'))('%s is read', async (file) => {
    const { items, complaints } = containerOf(JSON.parse(await readFile(file, 'utf8')));
    expect(complaints).toEqual([]);
    expect(items.length).toBe(file.endsWith('collection1.json') ? 43 : 1);
    for (const item of items) expect(checkedAnnotation(item).target.length).toBeGreaterThan(0);
    // Their targets are pages of example.org: what cannot be had is told, and nothing else is.
    for (const { message } of (await parsed(w3c, file)).problems)
      expect(message).toContain('Gloss fetches nothing');
  });

  it.each(files('incorrect'))('%s is rejected with a reason', async (file) => {
    const { entries, problems } = await parsed(w3c, file);
    expect(entries).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file,
      message: expect.stringMatching(/; (the file|it) was left out$/),
    });
    expect(problems[0]?.message).not.toContain('Gloss fetches nothing');
  });

  it('are rejected for their own faults too, and not only for the ids that most of them have twice', async () => {
    const repaired = (json: string) =>
      JSON.parse(json.replace(/"id": \["[^\]]*\]/, '"id": "http://example.org/1"').replace(/,(\s*})/g, '$1'));
    const accepted: string[] = [];
    for (const file of files('incorrect').slice(1)) {
      try {
        checkedAnnotation(containerOf(repaired(await readFile(file, 'utf8'))).items[0]);
        accepted.push(file.replace(/.*\//, ''));
      } catch {}
    }
    // Number 7 has no other fault, and 15 only a property of a misspelt name.
    expect(accepted).toEqual(['anno15.json', 'anno7.json']);
  });

  it('of Recogito are read where their text lies beside them', async () => {
    const dir = await temporaryFolder();
    const json = await readFile(join(samples, 'recogito/annotations.json'), 'utf8');
    await writeFile(join(dir, 'annotations.json'), json);
    expect((await parsed(w3c, dir)).problems[0]?.message).toContain('its text is not beside the file');
    await writeFile(join(dir, 'annotations.txt'), 'x'.repeat(5000));
    const { entries } = await parsed(w3c, dir);
    expect(entries[0]?.annotations).toHaveLength(JSON.parse(json).length);
    expect(entries[0]?.annotations[0]?.fragments).toEqual([
      { start: 67, end: 86, text: 'that ingenious hero' },
    ]);
    expect(entries[0]?.unit).toBe('utf-16');
  });
});
