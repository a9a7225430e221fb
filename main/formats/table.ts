import { GlossError } from '../../preload/contract';
import { brat } from './brat';
import { conll } from './conll';
import { csv, tsv } from './csv';
import { doccano, doccanoRelations } from './doccano';
import type { Format } from './format';
import { html } from './html';
import { huggingFace } from './huggingface';
import { jsonl } from './jsonl';
import { labelStudio } from './label-studio';
import { prodigy } from './prodigy';
import { refi } from './refi';
import { spacy, spacyJsonl } from './spacy';
import { tei } from './tei';
import { uimaXmi } from './uima-xmi';
import { w3c } from './w3c';
import { webannoTsv } from './webanno-tsv';

/** Every dataset format. */
export const formats: readonly Format[] = [
  jsonl,
  brat,
  conll,
  webannoTsv,
  uimaXmi,
  w3c,
  tei,
  html,
  refi,
  labelStudio,
  prodigy,
  spacy,
  spacyJsonl,
  doccano,
  doccanoRelations,
  csv,
  tsv,
  huggingFace,
];

/** The format of that name. Throws `bad-input` where there is none. */
export function formatNamed(name: string): Format {
  const format = formats.find((candidate) => candidate.name === name);
  if (format) return format;
  const names = formats.map((candidate) => candidate.name).join(', ');
  throw new GlossError('bad-input', `There is no format '${name}'. There is: ${names}.`);
}
