import { METADATA, NAMED_ENTITY, SENTENCE, TOKEN } from '../uima/cas';

/** Our own types. INCEpTION passes over those that a project has no layer for. */
export const RELATION = 'webanno.custom.GlossRelation';
export const ARTICLE = 'webanno.custom.GlossArticle';

interface Type {
  readonly name: string;
  readonly parent: string;
  /** With their types; strings where none is given. */
  readonly features: readonly (string | readonly [name: string, type: string])[];
}

const types: readonly Type[] = [
  {
    name: METADATA,
    parent: 'uima.tcas.DocumentAnnotation',
    features: [
      ...['documentTitle', 'documentId', 'documentUri', 'collectionId', 'documentBaseUri'],
      ['isLastSegment', 'uima.cas.Boolean'],
    ],
  },
  { name: TOKEN, parent: 'uima.tcas.Annotation', features: [] },
  { name: SENTENCE, parent: 'uima.tcas.Annotation', features: [] },
  {
    name: NAMED_ENTITY,
    parent: 'uima.tcas.Annotation',
    features: ['value', 'identifier', 'note', 'details'],
  },
  {
    name: RELATION,
    parent: 'uima.tcas.Annotation',
    features: [['Governor', NAMED_ENTITY], ['Dependent', NAMED_ENTITY], 'value', 'details'],
  },
  { name: ARTICLE, parent: 'uima.tcas.Annotation', features: ['details'] },
];

/** The type system of the files, as UIMA, INCEpTION and cassis read it. */
export function typeSystem(): string {
  const described = types.flatMap(({ name, parent, features }) => [
    '<typeDescription>',
    `<name>${name}</name><description/><supertypeName>${parent}</supertypeName>`,
    '<features>',
    ...features.map(featureLine),
    '</features>',
    '</typeDescription>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">',
    '<types>',
    ...described,
    '</types>',
    '</typeSystemDescription>',
    '',
  ].join('\n');
}

function featureLine(feature: Type['features'][number]): string {
  const [name, type] = typeof feature === 'string' ? [feature, 'uima.cas.String'] : feature;
  return `<featureDescription><name>${name}</name><description/><rangeTypeName>${type}</rangeTypeName></featureDescription>`;
}
