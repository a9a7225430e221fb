import {
  type Annotation,
  type AttributeValue,
  type Document,
  exactText,
  type LabelScheme,
} from '../../../preload/contract';
import type { Entry } from '../format';
import { offsetsIn } from '../offsets';
import { xmlAttribute } from '../xml';
import { markedText } from './marks';
import { htmlText } from './markup';
import { classOf, signOf } from './style';

/** The head of every page; `way` leads from it to the folder of the report. */
export const pageHead = (title: string, way: string) => `<!DOCTYPE html>
<html lang="en" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${htmlText(title)}</title>
<link rel="stylesheet" href="${way}style.css"/>
</head>
`;

/** One document with what one annotator did in it. */
export function page(entry: Entry, scheme: LabelScheme): string {
  const { document, annotations, note } = entry;
  const language = document.language === null ? '' : ` lang="${xmlAttribute(document.language)}"`;
  return `${pageHead(document.title, '../')}<body>
<nav><a href="../index.html">All articles</a></nav>
<header>
<h1>${htmlText(document.title)}</h1>
${about(entry)}
</header>
<main>
<div class="text"${language}>${markedText(document.text, annotations, (label) => classOf(scheme, label))}</div>
${note === '' ? '' : `<h2>Note on the article</h2>\n<div class="note document-note">${htmlText(note)}</div>\n`}${table(entry, scheme)}${relations(entry, scheme)}</main>
</body>
</html>
`;
}

function about({ document, annotator, status }: Entry): string {
  const { outlet, author, date, language, id, source } = document;
  const given: Readonly<Record<string, string | null>> = {
    ...{
      Outlet: outlet,
      Author: author,
      Date: date,
      Language: language,
      Annotator: annotator,
      Status: status,
    },
    ...{ Document: id, File: source.fileName, Format: source.format },
  };
  const items = Object.entries(given).flatMap(([name, value]) =>
    value === null ? [] : [`<div><dt>${name}</dt><dd>${htmlText(value)}</dd></div>`],
  );
  return `<dl class="about">\n${items.join('\n')}\n</dl>`;
}

function table({ document, annotations }: Entry, scheme: LabelScheme): string {
  if (annotations.length === 0) return '';
  const { from } = offsetsIn(document.text, 'code-point');
  const rows = annotations.map((annotation, index) => row(annotation, index + 1, scheme, from));
  return `<h2>Annotations</h2>
<table>
<caption>Places are counted in code points, from 0; the end is the first that does not belong to it.</caption>
<thead><tr><th>No.</th><th>Label</th><th>Words</th><th>Place</th><th>What is said of it</th><th>By</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
`;
}

function row(
  annotation: Annotation,
  number: number,
  scheme: LabelScheme,
  from: (utf16: number) => number,
): string {
  const { id, label, fragments, note, creator, created, modified } = annotation;
  const known = scheme.labels.find((candidate) => candidate.id === label);
  const places = fragments
    .map(({ start, end }) => `<span class="place">${from(start)}–${from(end)}</span>`)
    .join(', ');
  const cells = [
    `<td class="number">${number}</td>`,
    `<td><span class="label ${classOf(scheme, label)}" data-label="${xmlAttribute(label)}">${signOf(known)} ${htmlText(known?.name ?? label)}</span></td>`,
    `<td class="words">${htmlText(exactText(annotation))}</td>`,
    `<td class="number">${places}</td>`,
    `<td>${attributes(annotation.attributes)}${note === '' ? '' : `<div class="note">${htmlText(note)}</div>`}</td>`,
    `<td><span class="creator">${htmlText(creator)}</span>${origin(annotation)}<br/><time datetime="${created}">${created.slice(0, 10)}</time>${created === modified ? '' : `, changed <time datetime="${modified}">${modified.slice(0, 10)}</time>`}</td>`,
  ];
  return `<tr id="a${number}" data-id="${xmlAttribute(id)}">${cells.join('')}</tr>`;
}

function attributes(given: Readonly<Record<string, AttributeValue>>): string {
  const items = Object.entries(given).map(
    ([name, value]) =>
      `<div><dt>${htmlText(name)}</dt><dd data-type="${typeof value}">${htmlText(String(value))}</dd></div>`,
  );
  return items.length === 0 ? '' : `<dl class="attributes">${items.join('')}</dl>`;
}

function origin({ origin }: Annotation): string {
  if (origin.kind === 'hand') return '';
  if (origin.kind === 'import') return ` (from ${htmlText(origin.file)}, ${htmlText(origin.format)})`;
  const score = origin.score === undefined ? '' : `, ${origin.score}`;
  return ` (suggested by ${htmlText(origin.name)} ${htmlText(origin.version)}${score})`;
}

function relations({ annotations, relations }: Entry, scheme: LabelScheme): string {
  if (relations.length === 0) return '';
  const numbers = new Map(annotations.map(({ id }, index) => [id, index + 1]));
  const to = (id: string) => `<a href="#a${numbers.get(id)}">${numbers.get(id)}</a>`;
  const items = relations.map(({ type, from, to: end }) => {
    const name = scheme.relations.find(({ id }) => id === type)?.name ?? type;
    return `<li class="relation" data-type="${xmlAttribute(type)}">${to(from)} ${htmlText(name)} ${to(end)}</li>`;
  });
  return `<h2>Relations</h2>\n<ul>\n${items.join('\n')}\n</ul>\n`;
}

/** The document in the list of all. */
export function indexRow(
  { document, annotator, annotations }: Entry,
  path: string,
  scheme: LabelScheme,
): string {
  const { title, outlet, date }: Document = document;
  const counts = scheme.labels.flatMap(({ id, name }) => {
    const count = annotations.filter(({ label }) => label === id).length;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  const cells = [
    `<a href="${encodeURI(path)}">${htmlText(title)}</a>`,
    ...[outlet, date, annotator, counts.join(', ')].map((text) => htmlText(text ?? '')),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
}
