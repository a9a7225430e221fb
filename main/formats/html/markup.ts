import { codeOf, REPLACEMENT, xmlText } from '../xml';
import { isElement, type XmlElement } from '../xml-tree';

/** The text as HTML that is XML too. What neither can hold becomes one character that says in an attribute what it is. */
export const htmlText = (text: string) =>
  xmlText(text, (character) => `<span class="char" data-code="${codeOf(character)}">${REPLACEMENT}</span>`);

/** The character that such a `span` stands for; null for every other element. */
export function htmlCharacter({ name, attributes }: XmlElement): string | null {
  const code = name === 'span' ? attributes['data-code'] : undefined;
  return code !== undefined && /^(10|[0-9A-F])?[0-9A-F]{4}$/.test(code)
    ? String.fromCodePoint(Number.parseInt(code, 16))
    : null;
}

/** All elements below one that have this class, in order. */
export function ofClass(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    const is = (child.attributes.class ?? '').split(' ').includes(name);
    return is ? [child] : ofClass(child, name);
  });
}
