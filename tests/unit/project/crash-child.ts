import { Project } from '../../../main/project/project';
import { type Annotation, fragmentAt } from '../../../preload/contract';

/** Annotates without end and prints how many annotations there were each time that everything was saved. */
const [, , dir = ''] = process.argv;

let count = 0;
let id = '';
let text = '';

function next(): Annotation {
  const start = count % (text.length - 1);
  count++;
  const time = new Date().toISOString();
  return {
    id: `a${count}`,
    label: 'claim',
    fragments: [fragmentAt(text, { start, end: start + 1 })],
    ...{ attributes: {}, note: '', origin: { kind: 'hand' }, creator: 'ana', created: time, modified: time },
  };
}

const project = await Project.open(dir, { annotator: 'ana' });
id = project.documents()[0] ?? '';
text = (await project.readDocument(id)).text;
count = (await project.read(id)).set.annotations.length;
for (;;) {
  const added = Array.from({ length: 50 }, next);
  await project.change(id, { added });
  const saved = await project.saveNow();
  process.stdout.write(`${saved.state} ${count} ${saved.state === 'failed' ? saved.message : ''}\n`);
}
