/** What a column after the first three says of the annotations of its layer. */
export interface Column {
  readonly layer: string;
  readonly kind: 'feature' | 'nothing' | 'relation' | 'role' | 'target' | 'chain-element' | 'chain-link';
  /** The name of the feature; of a relation's column, the layer that it starts and ends at. */
  readonly name: string;
}

/** The columns that a layer's line of the header (`#T_SP=layer|feature|…`) tells of; null where it is none. */
export function columnsOf(line: string): Column[] | null {
  const [, sort, rest = ''] = /^#T_(SP|RL|CH)=(.+)$/.exec(line) ?? [];
  if (!sort) return null;
  const [layer = '', ...names] = rest.split('|').filter((name) => name !== '');
  if (names.length === 0) return [{ layer, kind: 'nothing', name: '' }];
  return names.map((name, index) => columnOf(sort, layer, name, names[index - 1]));
}

function columnOf(sort: string, layer: string, name: string, before: string | undefined): Column {
  if (sort === 'RL' && name.startsWith('BT_')) return { layer, kind: 'relation', name: name.slice(3) };
  if (sort === 'CH' && name === 'referenceType') return { layer, kind: 'chain-element', name };
  if (sort === 'CH' && name === 'referenceRelation') return { layer, kind: 'chain-link', name };
  if (sort === 'SP' && name.startsWith('ROLE_'))
    return { layer, kind: 'role', name: name.split(':')[1]?.split('_')[0] ?? name };
  if (sort === 'SP' && before?.startsWith('ROLE_')) return { layer, kind: 'target', name };
  return { layer, kind: 'feature', name };
}
