import { type AttributeValue, Status } from '../../../preload/contract';
import type { RawAnnotation, RawRelation } from '../format';
import { joined } from '../joined';
import { inWords } from '../zod-words';
import * as controls from './controls';
import { Answer, Region, RegionRelation, Result } from './task';

type Named = RawAnnotation & { readonly id: string };
type Suggester = { readonly name: string; readonly version: string; readonly score?: number };

/** What one annotator answered, and what of it has no place in Gloss. */
class Reading {
  readonly problems: string[] = [];
  readonly regions = new Map<string, Named>();
  readonly relations: RawRelation[] = [];
  /** Answers about regions, which may stand before these. */
  readonly answers: Answer[] = [];
  annotator: string | null = null;
  status: Status | undefined;
  note = '';

  constructor(private readonly origins: ReadonlyMap<string, Suggester>) {}

  add(json: unknown, index: number): void {
    const result = Result.safeParse(json);
    const fault = result.success ? this.addResult(result.data) : inWords(result.error);
    if (fault) this.problems.push(`result ${index + 1}: ${fault}; it was left out`);
  }

  /** What is wrong with the result, or null. */
  private addResult(result: Result): string | null {
    if (result.type === 'labels') return this.addRegion(result);
    if (result.type === 'relation') return this.addRelation(result);
    if (['textarea', 'choices', 'number'].includes(result.type)) return this.addAnswer(result);
    return result.type === 'hypertextlabels' || result.type === 'paragraphlabels'
      ? `its place (${result.type}) is one in a web page or a conversation, not in a text`
      : `what it marks (${result.type}) is no text`;
  }

  private addRegion(result: Result): string | null {
    const region = Region.safeParse(result);
    if (!region.success) return inWords(region.error);
    const { id, value } = region.data;
    const { start, end, text, labels } = value;
    const suggester = this.origins.get(id);
    const origin = suggester ? { origin: { kind: 'suggester', ...suggester } as const } : {};
    for (const [number, label] of labels.entries()) {
      const own = number === 0 ? id : `${id}:${label}`;
      this.regions.set(own, { id: own, label, fragments: [{ start, end, text }], ...origin });
    }
    return null;
  }

  private addRelation(result: Result): string | null {
    const relation = RegionRelation.safeParse(result);
    if (!relation.success) return inWords(relation.error);
    const { from_id, to_id, direction, labels } = relation.data;
    const [from, to] = direction === 'left' ? [to_id, from_id] : [from_id, to_id];
    for (const type of labels?.length ? labels : ['related']) this.relations.push({ type, from, to });
    return null;
  }

  private addAnswer(result: Result): string | null {
    const answer = Answer.safeParse(result);
    if (!answer.success) return inWords(answer.error);
    const { from_name, value } = answer.data;
    if (value.start !== undefined) this.answers.push(answer.data);
    else if (from_name === controls.ANNOTATOR) this.annotator = value.text?.[0] ?? null;
    else if (from_name === controls.STATUS) this.status = Status.safeParse(value.choices?.[0]).data;
    else if (from_name === controls.ARTICLE_NOTE) this.note = value.text?.join('\n') ?? '';
    else return `"${from_name}" (${result.type}) is said of the whole text`;
    return null;
  }
}

/** Reads an annotation's or a prediction's result. The ids are those of the regions. */
export function readResult(result: readonly unknown[], origins: ReadonlyMap<string, Suggester>) {
  const reading = new Reading(origins);
  for (const [index, json] of result.entries()) reading.add(json, index);
  const { annotator, status, note, problems, answers, regions } = reading;
  for (const answer of answers) {
    const region = regions.get(answer.id ?? '');
    if (region) regions.set(region.id, answered(region, answer));
    else problems.push(`"${answer.from_name}": its region has no label; it was left out`);
  }
  return { problems, annotator, status, note, ...joined([...regions.values()], reading.relations) };
}

function answered(region: Named, { from_name, type, value }: Answer): Named {
  if (from_name === controls.NOTE && value.text) return { ...region, note: value.text.join('\n') };
  const name = controls.attributeOf(from_name, region.label, type);
  const answer = answerOf(value);
  return answer === null ? region : { ...region, attributes: { ...region.attributes, [name]: answer } };
}

/** Several texts or choices make one text. */
function answerOf({ number, choices, text }: Answer['value']): AttributeValue | null {
  if (number !== undefined) return number;
  const [only] = choices ?? [];
  if (choices?.length === 1 && only !== undefined && controls.isYesOrNo(only)) return only === 'true';
  return choices?.join(', ') ?? text?.join('\n') ?? null;
}
