import type { DatasetWriter, Entry, Loss, Part, WriteContext } from '../format';
import { unspeakableCharacters } from '../xml';
import { htmlText } from './markup';
import { indexRow, page, pageHead } from './page';
import { styleOf } from './style';

/** A page for each document and annotator (`articles/…`), a list of them (`index.html`) and one style. No script. */
export function openHtml({ scheme, title }: WriteContext): DatasetWriter {
  let isBegun = false;
  const begin = (): Part[] => {
    if (isBegun) return [];
    isBegun = true;
    return [
      { path: 'style.css', content: styleOf(scheme) },
      { path: 'index.html', content: indexHead(title) },
    ];
  };
  return {
    add(entry) {
      const { document, annotator } = entry;
      // The ids of documents have no dot, so no two pages have one name.
      const path = `articles/${document.id}${annotator === null ? '' : `.${annotator}`}.html`;
      const parts = [
        ...begin(),
        { path: 'index.html', content: indexRow(entry, path, scheme) },
        { path, content: page(entry, scheme) },
      ];
      return { parts, losses: lossesOf(entry) };
    },
    end: () => [
      ...begin(),
      { path: 'index.html', content: '</tbody>\n</table>\n</main>\n</body>\n</html>\n' },
    ],
  };
}

/** Ids and kinds stand in attributes too, which have no place for everything. */
function lossesOf({ annotations, relations }: Entry): Loss[] {
  const look = (annotation: string, feature: Loss['feature'], words: string): Loss[] => {
    const reason = unspeakableCharacters(words);
    return reason === null ? [] : [{ annotation, feature, reason, dropped: false }];
  };
  return [
    ...annotations.flatMap(({ id, label }) => look(id, 'label', label)),
    ...relations.flatMap(({ from, type }) => look(from, 'relations', type)),
  ];
}

const indexHead = (title: string) => `${pageHead(title, '')}<body>
<header>
<h1>${htmlText(title)}</h1>
</header>
<main>
<table>
<thead><tr><th>Article</th><th>Outlet</th><th>Date</th><th>Annotator</th><th>Annotations</th></tr></thead>
<tbody>
`;
