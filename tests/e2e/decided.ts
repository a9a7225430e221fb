import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject } from './app';

const words = Array.from({ length: 120 }, (_, at) => `word${at}`);

/** A project in which ana has decided on a hundred suggestions: what has a figure was kept, the rest mostly not. */
export function decidedProject(folder: string): string {
  const text = `${words.join(' ')}\n`;
  const dir = makeProject(folder, { 'words.txt': text });
  const name = readdirSync(join(dir, 'documents')).find((file) => file.endsWith('.json')) ?? '';
  const document: { id: string; text: string; textSha256: string } = JSON.parse(
    readFileSync(join(dir, 'documents', name), 'utf8'),
  );
  const annotations: object[] = [];
  const rejected: object[] = [];
  for (let at = 0; at < 100; at++) {
    const start = document.text.indexOf(`word${at} `);
    const exact = `word${at}`;
    const fragments = [{ start, end: start + exact.length, exact, prefix: '', suffix: '' }];
    const created = new Date(Date.UTC(2026, 0, 1 + Math.floor(at / 20), 9, at % 20)).toISOString();
    const features = { 'has a figure': at % 2, 'in a headline': at % 3 === 0 ? 1 : 0 };
    const said = { version: '1', score: 0.6, features };
    if (at % 2 === 1 || at % 10 === 0) {
      const origin = { kind: 'suggester', name: 'claims', ...said };
      const times = { creator: 'ana', created, modified: created };
      annotations.push({
        id: `a${at}`,
        label: 'claim',
        fragments,
        attributes: {},
        note: '',
        origin,
        ...times,
      });
    } else rejected.push({ label: 'claim', fragments, suggester: 'claims', created, ...said });
  }
  const set = {
    ...{ schemaVersion: 1, offsetUnit: 'utf-16', document: document.id, textSha256: document.textSha256 },
    ...{ annotator: 'ana', status: 'in-progress', annotations, rejected },
  };
  mkdirSync(join(dir, 'annotations/ana'), { recursive: true });
  writeFileSync(join(dir, `annotations/ana/${document.id}.json`), JSON.stringify(set));
  return dir;
}
