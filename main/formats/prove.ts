import type { Entry, Place, Written } from './format';

/** How the proof came out. */
export interface Proof {
  /** Fragments compared. */
  readonly checked: number;
  readonly mismatches: readonly Mismatch[];
}

/** A fragment whose words do not stand where the file says. */
export interface Mismatch {
  readonly annotation: string;
  readonly expected: string;
  /** What stands there; null where the file lacks the fragment. */
  readonly found: string | null;
}

/**
 * Compares what was written with what was meant: for each fragment of the entry, `text[start:end]` of the written
 * text must equal the fragment's words. Offsets are taken as Python takes them (code points), or as JavaScript
 * does (`utf-16`). It shares no code with the conversion of offsets that it is to check.
 */
export function prove(entry: Entry, written: Written, unit: 'code-point' | 'utf-16'): Proof {
  const slice = slicer(written.text, unit);
  const sameText = written.text === entry.document.text;
  const places = byAnnotation(written.places);
  const mismatches: Mismatch[] = [];
  let checked = 0;
  for (const annotation of entry.annotations) {
    const found = places.get(annotation.id) ?? [];
    annotation.fragments.forEach((fragment, index) => {
      checked++;
      const place = found[index];
      const words = place ? slice(place.start, place.end) : null;
      if (sameText && words === fragment.exact && place?.text === words) return;
      mismatches.push({ annotation: annotation.id, expected: fragment.exact, found: words });
    });
    // What else the file says of the annotation's place (the whole of its fragments, say) must hold as well.
    for (const place of found.slice(annotation.fragments.length)) {
      const words = slice(place.start, place.end);
      if (words === place.text) continue;
      mismatches.push({ annotation: annotation.id, expected: place.text, found: words });
    }
  }
  return { checked, mismatches };
}

function slicer(text: string, unit: 'code-point' | 'utf-16'): (start: number, end: number) => string {
  // Where no surrogate stands, the two units are the same.
  if (unit === 'utf-16' || !/[\ud800-\udfff]/.test(text)) return (start, end) => text.slice(start, end);
  const codePoints = Array.from(text);
  return (start, end) => codePoints.slice(start, end).join('');
}

function byAnnotation(places: readonly Place[]): Map<string, Place[]> {
  const result = new Map<string, Place[]>();
  for (const place of places) {
    const list = result.get(place.annotation);
    if (list) list.push(place);
    else result.set(place.annotation, [place]);
  }
  return result;
}
