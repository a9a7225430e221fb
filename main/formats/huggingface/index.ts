import { everything, type Format } from '../format';
import { parseHuggingFace } from './parse';
import { ParquetDatasetWriter } from './write';

/** A folder that `datasets.load_dataset` takes as it is: Parquet files and a dataset card. */
export const huggingFace: Format = {
  name: 'huggingface',
  title: 'Hugging Face dataset',
  extensions: ['.parquet'],
  layout: 'folder',
  offsetUnits: ['code-point', 'utf-16'],
  carries: everything,
  loses: [],
  ownSplits: true,
  open: (context) => new ParquetDatasetWriter(context),
  parse: parseHuggingFace,
  importable: true,
  recognises: (path, head) => path.toLowerCase().endsWith('.parquet') || /\.parquet$/m.test(head),
};
