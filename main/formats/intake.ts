import {
  type Annotation,
  type Label,
  LabelColour,
  type LabelPlan,
  type LabelScheme,
  LabelShape,
} from '../../preload/contract';
import type { Project } from '../project/project';
import type { ReadEntry } from './format';

/** The project's label that a dataset's is taken as: by the plan, by id, or by the name that the screen shows. */
export function labelIn({ labels }: LabelScheme, label: string, map: LabelPlan['map']): Label | undefined {
  const wanted = (map && Object.hasOwn(map, label) ? map[label] : undefined) ?? label;
  return (
    labels.find(({ id }) => id === wanted) ??
    labels.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase())
  );
}

/**
 * Fits the entries of a dataset to the project's label scheme, and adds to the scheme what is wanted. Relation types
 * are always added: a relation is worth more than a short list. What was left out or is not in the scheme is counted,
 * to be told once and not for each annotation.
 */
export class Intake {
  readonly #leftOut = new Map<string, { count: number; line: number | null }>();
  readonly #told = new Set<string>();
  #scheme: LabelScheme;

  constructor(
    private readonly project: Project,
    private readonly plan: LabelPlan,
  ) {
    this.#scheme = project.outline().scheme;
  }

  /** The entry with labels of the project; annotations without one are left out, with their relations. */
  async fit(entry: ReadEntry): Promise<ReadEntry> {
    const annotations: Annotation[] = [];
    for (const annotation of entry.annotations) {
      const label =
        labelIn(this.#scheme, annotation.label, this.plan.map) ?? (await this.#added(annotation.label));
      if (label) {
        annotations.push({ ...annotation, label: label.id });
        this.#noteAttributes(label, annotation);
      } else {
        const before = this.#leftOut.get(annotation.label) ?? { count: 0, line: entry.line };
        this.#leftOut.set(annotation.label, { ...before, count: before.count + 1 });
      }
    }
    const ids = new Set(annotations.map(({ id }) => id));
    const relations = entry.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
    for (const { type } of relations) await this.#addRelation(type);
    return { ...entry, annotations, relations };
  }

  /** What is to be said of annotations that were left out, with the line of the first. */
  complaints(): { line: number | null; message: string }[] {
    return [...this.#leftOut].map(([label, { count, line }]) => {
      const many = count === 1 ? 'annotation' : `${count.toLocaleString('en')} annotations`;
      const were = count === 1 ? 'was' : 'were';
      if (this.plan.leave?.includes(label)) {
        const message = `${count === 1 ? `1 ${many}` : many} of “${label}” ${were} left out, as you chose`;
        return { line: null, message };
      }
      const told = `the project has no label “${label}”; ${count === 1 ? `the ${many}` : many} with it ${were} left out`;
      const advice = `Map it to one of the project's (--map "${label}=LABEL") or add it (--add-labels)`;
      return { line, message: `${told}. ${advice}` };
    });
  }

  /** What was kept or added though the scheme did not know it. */
  notes(): string[] {
    return [...this.#told];
  }

  async #added(label: string): Promise<Label | undefined> {
    const { add = [] } = this.plan;
    if (add !== 'all' && !add.includes(label)) return undefined;
    const { labels } = this.#scheme;
    const added: Label = {
      ...{ id: label, name: label, attributes: [], definition: '', examples: [], retired: false },
      colour: LabelColour.options[labels.length % LabelColour.options.length] ?? 'slate',
      shape: LabelShape.options[labels.length % LabelShape.options.length] ?? 'square',
    };
    await this.#change({ ...this.#scheme, labels: [...labels, added] });
    this.#told.add(`the label “${label}” was added to the project`);
    return added;
  }

  async #addRelation(type: string): Promise<void> {
    const { relations } = this.#scheme;
    if (relations.some(({ id }) => id === type)) return;
    await this.#change({ ...this.#scheme, relations: [...relations, { id: type, name: type }] });
    this.#told.add(`the kind of relation “${type}” was added to the project`);
  }

  async #change(scheme: LabelScheme): Promise<void> {
    await this.project.changeScheme(scheme);
    this.#scheme = scheme;
  }

  #noteAttributes(label: Label, { attributes }: Annotation): void {
    for (const name of Object.keys(attributes)) {
      if (label.attributes.some((definition) => definition.name === name)) continue;
      this.#told.add(
        `the attribute “${name}” is not one of “${label.name}” in the label scheme; it was kept`,
      );
    }
  }
}
