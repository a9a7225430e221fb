import type { Suggestion } from '../../../preload/contract';
import type { Article } from '../article';
import type { Suggester } from '../suggester';
import type { Draft } from './draft';
import { readerOf } from './reader-of';
import { featuresOf, scoreOf } from './score';

const NAME = 'quotes';
const VERSION = '1';
const LABEL = 'quote';

/** Proposes what somebody is quoted with, word for word or not, and who says it. */
export const quotes: Suggester = {
  name: NAME,
  version: VERSION,
  label: LABEL,
  *suggest(article: Article) {
    const reader = readerOf(article);
    for (const paragraph of article.paragraphs) yield reader.read(paragraph).map(suggestionOf);
    yield reader.rest().map(suggestionOf);
  },
};

function suggestionOf(draft: Draft): Suggestion {
  const features = featuresOf(draft);
  return {
    label: LABEL,
    spans: draft.spans,
    score: scoreOf(features),
    attributes: {
      ...(draft.speaker ? { speaker: draft.speaker } : {}),
      ...(draft.cue ? { cue: draft.cue } : {}),
      kind: draft.kind,
    },
    suggester: NAME,
    version: VERSION,
    why: whyOf(draft),
    features,
  };
}

function whyOf({ cue, cueStands, speaker, carried, loose, pronoun }: Draft): string {
  if (loose) return 'in quotation marks, but it reads like a name or a single expression';
  const by = cue
    ? `cue “${cue}” ${cueStands === 'within' ? 'between its parts' : `${cueStands ?? 'before'} the quote`}`
    : 'in quotation marks, with no cue of its own';
  const who = !speaker
    ? 'no speaker found'
    : pronoun
      ? `“${pronoun}” stands for the last speaker who fits`
      : carried
        ? 'speaker from the sentence before'
        : cue.startsWith('according')
          ? 'speaker named after the cue'
          : 'speaker is the cue’s subject';
  return `${by}; ${who}`;
}
