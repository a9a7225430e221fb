/** What no version of XML can hold. */
const IMPOSSIBLE = /[\0\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with each character that XML cannot hold replaced by one of the same length, so that offsets stay right. */
export function possible(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd');
}

/** An attribute's value. Every control character becomes a reference, or readers would make spaces of line ends. */
export function attributeText(value: string): string {
  return possible(value).replace(
    /[&<>"\p{Cc}\u2028\u2029]/gu,
    (character) => entities.get(character) ?? `&#${character.charCodeAt(0)};`,
  );
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Control characters that XML 1.0 forbids and XML 1.1 takes as references. */
export function needsXml11(content: string): boolean {
  return /&#(?:[1-8]|1[1245-9]|2\d|3[01]);/.test(content);
}

/** An empty element; attributes without a value are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | number | null>>): string {
  const words = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${attributeText(String(value))}"`],
  );
  return `<${name}${words.join('')}/>`;
}
