import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DatasetWriter, Entry, Part, Split, WriteContext } from '../format';
import { type Counts, cardOf } from './card';
import { type Row, rowOf } from './rows';
import { columns, parquetSchema } from './schema';

/** A row group is full with so many rows, or texts of so many UTF-16 code units. */
const ROWS = 1000;
const UNITS = 8 * 1024 * 1024;

/** What Hugging Face calls our splits. */
const names: Readonly<Record<Split, string>> = { train: 'train', dev: 'validation', test: 'test' };

/** One Parquet file a split, a row group at a time. */
export class ParquetDatasetWriter implements DatasetWriter {
  private readonly files = new Map<string, ParquetFile>();
  private readonly counts: Counts = { languages: new Set(), labels: new Map() };

  constructor(private readonly context: WriteContext) {}

  add(entry: Entry) {
    const split = names[entry.split ?? 'train'];
    if (entry.document.language) this.counts.languages.add(entry.document.language);
    for (const { label } of entry.annotations) {
      this.counts.labels.set(label, (this.counts.labels.get(label) ?? 0) + 1);
    }
    return {
      parts: this.file(split).add(rowOf(entry, this.context.unit), entry.document.text.length),
      losses: [],
    };
  }

  end(): Part[] {
    if (this.files.size === 0) this.file('train');
    const files = [...this.files.values()];
    const parts = files.flatMap((file) => file.end());
    const card = cardOf(
      this.context,
      files.map(({ split, path, rows }) => ({ split, path, rows })),
      this.counts,
    );
    return [...parts, { path: 'README.md', content: card }];
  }

  private file(split: string): ParquetFile {
    const file = this.files.get(split) ?? new ParquetFile(split);
    this.files.set(split, file);
    return file;
  }
}

class ParquetFile {
  readonly path: string;
  rows = 0;
  private waiting: Row[] = [];
  private units = 0;
  private readonly bytes = new ByteWriter();
  private readonly parquet = new ParquetWriter({ writer: this.bytes, schema: parquetSchema() });

  constructor(readonly split: string) {
    this.path = `data/${split}.parquet`;
  }

  add(row: Row, units: number): Part[] {
    this.waiting.push(row);
    this.rows++;
    this.units += units;
    return this.waiting.length < ROWS && this.units < UNITS ? [] : this.group();
  }

  end(): Part[] {
    const last = this.waiting.length > 0 ? this.group() : [];
    this.parquet.finish();
    return [...last, ...this.drained()];
  }

  private group(): Part[] {
    const columnData = columns.map(({ name }) => ({ name, data: this.waiting.map((row) => row[name]) }));
    this.parquet.write({ columnData, rowGroupSize: this.waiting.length });
    this.waiting = [];
    this.units = 0;
    return this.drained();
  }

  /** The bytes since the last time; the writer goes on counting from there. */
  private drained(): Part[] {
    const content = this.bytes.getBytes().slice();
    this.bytes.index = 0;
    return [{ path: this.path, content }];
  }
}
