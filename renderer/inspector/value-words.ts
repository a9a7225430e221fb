import {
  type Annotation,
  type AttributeDefinition,
  type AttributeValue,
  attributeTitle,
  type Label,
  parseFigure,
} from '../../preload/contract';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** What a card says of its annotation's attributes in a few words: "51 % of the vote", "direct". Empty when nothing. */
export function valueWords({ attributes }: Annotation, label: Label | undefined): string {
  if (typeof attributes.value === 'number') return figureWords(attributes, attributes.value);
  const byType = (type: string) =>
    label?.attributes.find(
      (definition) => definition.type === type && typeof attributes[definition.name] === 'string',
    );
  const told = byType('choice') ?? byType('text');
  return told ? String(attributes[told.name]) : '';
}

function figureWords(attributes: Annotation['attributes'], value: number): string {
  const { unit, of, approximate } = attributes;
  const amount = numberWords(value);
  const hasUnit = typeof unit === 'string' && unit !== '';
  const currency = hasUnit && /^[A-Z]{3}$/.test(unit);
  return [
    approximate === true && 'about',
    currency && unit,
    amount,
    hasUnit && !currency && unit,
    typeof of === 'string' && of !== '' && (hasUnit ? `of ${of}` : of),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A number as one reads it: "31,400", "7.7 million". */
function numberWords(value: number): string {
  const scale = scales.find(([size]) => Math.abs(value) >= size);
  return scale ? `${number.format(value / scale[0])} ${scale[1]}` : number.format(value);
}

/** What a field shows of a value. */
export function fieldText(value: AttributeValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number'
    ? value.toLocaleString('en-GB', { maximumFractionDigits: 12 })
    : String(value);
}

/** The number a person typed: "7,700,000", "7.7 million" or "1e6". Null when it is none. */
export function readNumber(text: string, language: string | null): number | null {
  const plain = Number(text.trim().replaceAll(',', ''));
  if (
    text.trim() !== '' &&
    Number.isFinite(plain) &&
    /^[\s\d.,e+-]*$/i.test(text) &&
    !/,\d{1,2}$/.test(text.trim())
  )
    return plain;
  return parseFigure(text, language)?.value ?? null;
}

/** An attribute's title as a heading: "Speaker". */
export function heading(definition: Pick<AttributeDefinition, 'name' | 'title'>): string {
  const title = attributeTitle(definition);
  return title.charAt(0).toUpperCase() + title.slice(1);
}
