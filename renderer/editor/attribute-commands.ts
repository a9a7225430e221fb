import type { Command } from 'prosemirror-state';
import { type Annotation, type Attributes, type AttributeValue, suits } from '../../preload/contract';
import { annotationsIn } from './annotation-plugin';
import { changeAnnotation, type Maker, selectedAnnotation } from './commands';

/** Gives the annotation's attribute a value, or with `undefined` takes it away. Nothing when it has that value. */
export function setAttribute(
  id: string,
  name: string,
  value: AttributeValue | undefined,
  maker: Pick<Maker, 'now'>,
): Command {
  return (state, dispatch) => {
    const annotation = annotationsIn(state).index.get(id);
    if (!annotation || annotation.attributes[name] === value) return false;
    const { [name]: _, ...others } = annotation.attributes;
    const attributes = value === undefined ? others : { ...others, [name]: value };
    return changeAnnotation(id, { attributes }, maker)(state, dispatch);
  };
}

/** Gives the selected annotation those of the attributes that its label has. False when none of them is new to it. */
export function pasteAttributes(copied: Attributes, maker: Pick<Maker, 'now'>): Command {
  return (state, dispatch) => {
    const annotation = selectedAnnotation(state);
    const label = annotationsIn(state).scheme.labels.find(({ id }) => id === annotation?.label);
    if (!annotation || !label) return false;
    const fitting = label.attributes.flatMap((definition) => {
      const value = copied[definition.name];
      return value !== undefined && suits(definition, value) ? [[definition.name, value] as const] : [];
    });
    if (fitting.every(([name, value]) => annotation.attributes[name] === value)) return false;
    const attributes = { ...annotation.attributes, ...Object.fromEntries(fitting) };
    return changeAnnotation(annotation.id, { attributes }, maker)(state, dispatch);
  };
}

/** An attribute of type span holds an annotation's id: that annotation, if it is still there. */
export function annotationMeant(
  all: { get(id: string): Annotation | undefined },
  value: AttributeValue | undefined,
): Annotation | undefined {
  return typeof value === 'string' ? all.get(value) : undefined;
}
