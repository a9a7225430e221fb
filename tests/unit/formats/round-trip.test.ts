import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, tsv } from '../../../main/formats/csv';
import { doccano, doccanoRelations } from '../../../main/formats/doccano';
import { huggingFace } from '../../../main/formats/huggingface';
import { labelStudio } from '../../../main/formats/label-studio';
import { prodigy } from '../../../main/formats/prodigy';
import { prove } from '../../../main/formats/prove';
import { spacy, spacyJsonl } from '../../../main/formats/spacy';
import { chained, entryOf, written } from './datasets';
import { annotatedText, contextOf, documentOf, parsed } from './support';

describe.each([csv, tsv, doccano, doccanoRelations, labelStudio, prodigy, spacy, spacyJsonl, huggingFace])(
  '$name',
  (format) => {
    const entry = annotatedText.map(({ text, annotations }) =>
      entryOf(text, annotations, { relations: chained(annotations), note: 'A note 🙂\n"more"' }),
    );

    it('gives back what was written, up to the losses that it tells of', async () => {
      await fc.assert(
        fc.asyncProperty(entry, async (one) => {
          const { path, losses } = await written(format, [one]);
          const { entries, problems } = await parsed(format, path);
          expect(problems).toEqual([]);
          expect(entries).toHaveLength(1);
          for (const read of entries) {
            expect(prove(one, read, losses, format).faults).toEqual([]);
            const dropped = losses.filter((loss) => loss.dropped).length;
            const fragments = (list: readonly { fragments: readonly object[] }[]) =>
              list.flatMap((a) => a.fragments);
            if (dropped === 0)
              expect(fragments(read.annotations)).toHaveLength(fragments(one.annotations).length);
          }
        }),
        { numRuns: 60 },
      );
    });

    it('keeps several articles and annotators apart', async () => {
      const entries = [
        entryOf('One 🙂 text.', []),
        entryOf('One 🙂 text.', [], { annotator: 'ben', status: 'done' }),
        entryOf('Another.', [], {
          document: documentOf('Another.', 'other'),
          annotator: null,
          status: 'new',
        }),
      ];
      const { path, losses } = await written(format, entries);
      const { entries: read, problems } = await parsed(format, path);
      expect(problems).toEqual([]);
      expect(read.map(({ text }) => text)).toEqual(['One 🙂 text.', 'One 🙂 text.', 'Another.']);
      for (const [index, entry] of entries.entries()) {
        const there = read[index];
        expect(there && prove(entry, there, losses, format).faults).toEqual([]);
      }
    });

    it('writes the same bytes for the same entry, and a whole file for none', async () => {
      const [sample] = fc.sample(entry, { numRuns: 1, seed: 4 });
      if (!sample) throw new Error('there is no sample');
      const parts = () => {
        const writer = format.open(contextOf(format));
        return [...writer.add(sample).parts, ...writer.end()];
      };
      expect(parts()).toEqual(parts());
      const { path } = await written(format, []);
      expect(await parsed(format, path)).toEqual({ entries: [], problems: [] });
    });
  },
);
