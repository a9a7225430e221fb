import type { Feature, FormatInfo, OffsetUnit, TokenScheme, WriteOptions } from '../../preload/contract';
import { OneOf } from '../dialogs/Choices';
import dialog from '../dialogs/Dialog.module.css';
import { Select } from '../settings/Select';
import type { Draft } from './draft';

interface Props {
  readonly formats: readonly FormatInfo[];
  readonly format: FormatInfo;
  readonly onFormat: (name: string) => void;
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
}

/** The format, what it carries and loses, and the choices that it has. */
export function FormatFields({ formats, format, onFormat, draft, change }: Props) {
  return (
    <>
      <div className={dialog.group}>
        <Select
          label="Format"
          value={format.name}
          onChange={onFormat}
          options={formats.map(({ name, title }) => ({ id: name, name: title }))}
        />
        <p className={dialog.hint}>{carried(format)}</p>
        <p className={dialog.hint}>Loses: {format.loses.join('; ') || 'nothing'}.</p>
      </div>
      {format.options.includes('scheme') && (
        <Select
          label="Tags"
          options={schemes}
          value={draft.scheme}
          onChange={(scheme) => change({ scheme })}
        />
      )}
      {format.options.includes('cut') && (
        <OneOf
          label="An annotation that cuts a word"
          choices={cuts}
          value={draft.cut}
          onChange={(cut) => change({ cut })}
        />
      )}
      {format.offsetUnits.length > 1 && (
        <OneOf
          label="Offsets count"
          choices={units.filter(({ id }) => format.offsetUnits.includes(id))}
          value={draft.offsetUnit}
          onChange={(offsetUnit) => change({ offsetUnit })}
        />
      )}
    </>
  );
}

const units: readonly { id: OffsetUnit; name: string }[] = [
  { id: 'code-point', name: 'Code points (Python, spaCy, Hugging Face)' },
  { id: 'utf-16', name: 'UTF-16 code units (JavaScript, Java)' },
];

const schemes: readonly { id: TokenScheme; name: string }[] = [
  { id: 'iob1', name: 'IOB1: B- only between neighbours' },
  { id: 'iob2', name: 'IOB2: B- at every beginning' },
  { id: 'ioe1', name: 'IOE1: E- only between neighbours' },
  { id: 'ioe2', name: 'IOE2: E- at every end' },
  { id: 'iobes', name: 'IOBES: single words as S-' },
  { id: 'bilou', name: 'BILOU: single words as U-' },
];

const cuts: readonly { id: WriteOptions['cut']; name: string }[] = [
  { id: 'report', name: 'is left out and reported' },
  { id: 'split', name: 'splits the word' },
];

/** What formats differ in; all of them carry texts and labels. */
const features: Partial<Record<Feature, string>> = {
  metadata: 'title and details',
  overlaps: 'overlaps',
  fragments: 'fragments',
  attributes: 'attributes',
  notes: 'notes',
  'document-note': 'notes on articles',
  relations: 'relations',
  annotator: 'annotators',
  status: 'progress',
};

function carried({ carries }: FormatInfo): string {
  return `Carries: text, labels, ${carries.flatMap((feature) => features[feature] ?? []).join(', ')}.`.replace(
    ', .',
    '.',
  );
}
