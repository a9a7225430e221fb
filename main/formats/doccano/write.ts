import { detailsOf } from '../details';
import type { DatasetWriter, Entry, Format, Part } from '../format';
import { CONTINUED, fragmentsOf } from '../joined';
import { lossesOf } from '../losses';
import { offsetsIn } from '../offsets';
import { splitLosses } from '../split-fragments';

const part = (line: object): Part => ({ path: '', content: `${JSON.stringify(line)}\n` });

/** Writes `label: [[start, end, label]]`. */
export class SpanWriter implements DatasetWriter {
  constructor(private readonly format: Pick<Format, 'title' | 'carries'>) {}

  add(entry: Entry) {
    const { text } = entry.document;
    const offsets = offsetsIn(text, 'code-point');
    const label = fragmentsOf(entry.annotations).map(({ annotation, fragment }) => [
      offsets.from(fragment.start),
      offsets.from(fragment.end),
      annotation.label,
    ]);
    const losses = [...lossesOf(entry, this.format), ...splitLosses(entry)];
    return { parts: [part({ text, label, meta: detailsOf(entry) })], losses };
  }

  end(): Part[] {
    return [];
  }
}

/** Writes `entities` and `relations`. Their ids are numbers that are counted up through the whole file. */
export class RelationWriter implements DatasetWriter {
  private entities = 0;
  private relations = 0;

  constructor(private readonly format: Pick<Format, 'title' | 'carries'>) {}

  add(entry: Entry) {
    const { text } = entry.document;
    const offsets = offsetsIn(text, 'code-point');
    const first = new Map<string, number>();
    const continued: object[] = [];
    const entities = fragmentsOf(entry.annotations).map(({ annotation, fragment, number }) => {
      const id = this.entities++;
      if (number === 0) first.set(annotation.id, id);
      else continued.push({ id: this.relations++, from_id: id - 1, to_id: id, type: CONTINUED });
      const [start_offset, end_offset] = [offsets.from(fragment.start), offsets.from(fragment.end)];
      return { id, label: annotation.label, start_offset, end_offset };
    });
    const relations = entry.relations.map(({ type, from, to }) => ({
      id: this.relations++,
      from_id: first.get(from),
      to_id: first.get(to),
      type,
    }));
    const line = { text, entities, relations: [...continued, ...relations], meta: detailsOf(entry) };
    return { parts: [part(line)], losses: lossesOf(entry, this.format) };
  }

  end(): Part[] {
    return [];
  }
}
