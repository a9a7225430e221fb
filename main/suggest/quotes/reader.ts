import type { Article, Paragraph } from '../article';
import type { Attribution, Source, Stretch } from './attribution';
import { calledIn } from './called';
import { type Draft, joined, kindOf, spansOf, toldOf, wordsIn } from './draft';
import { type Frame, framesOf, type Piece } from './frame';
import { withoutInsertions } from './insertions';
import { languageOf } from './languages';
import { isLedTo, isLoose, isWork, standsAlone } from './loose';
import { quotedIn } from './quoted';
import { signatureIn, signedIn } from './signed';
import { pronounIn, Speakers } from './speakers';
import { type Turn, turnsIn } from './turns';
import { beginsSentence, isNameOnly, isSentence, isTitle, readsLikeSpeech } from './utterance';

/** How many single expressions may stand between two parts of one utterance. */
const NEAR = 4;

type Announced = Pick<Draft, 'speaker' | 'pronoun' | 'cue' | 'cueStands' | 'cueIs'>;

/** Reads an article paragraph by paragraph, and keeps in mind who has spoken and which quote is still open. */
export class QuoteReader {
  readonly #text: string;
  readonly #language;
  readonly #speakers = new Speakers();
  /** A quote whose paragraph ended before a mark closed it: the next paragraph may go on with it. */
  #open: Draft | null = null;
  /** Who is said to say what the paragraph begins with, when the one before ended with a colon. */
  #announced: Announced | null = null;

  readonly #turns: ReadonlyMap<Paragraph, Turn>;
  /** The paragraph after each: it may sign a quote. */
  readonly #next: ReadonlyMap<Paragraph, Paragraph>;

  constructor({ text, language, paragraphs }: Article) {
    this.#text = text;
    this.#language = languageOf(language);
    this.#turns = turnsIn(paragraphs);
    this.#next = new Map(paragraphs.flatMap((one, at) => (at > 0 ? [[paragraphs[at - 1] ?? one, one]] : [])));
  }

  /** The quotes that are complete after this paragraph, in text order. */
  read(paragraph: Paragraph): readonly Draft[] {
    const turn = this.#turns.get(paragraph);
    if (turn) return this.#settle([this.#turnOf(turn)], false);
    const all = quotedIn(paragraph.text, paragraph.start);
    const quoted = withoutInsertions(all, this.#language.insertion, this.#text);
    const frames = framesOf(paragraph, quoted, this.#text, this.#language.reports);
    const drafts: Draft[] = [];
    for (const frame of frames) {
      for (const draft of this.#draftsIn(frame, drafts.at(-1))) this.#add(drafts, draft);
      this.#announced = null;
    }
    this.#announced = this.#announcedIn(frames.at(-1));
    if (frames.every(standsAlone)) this.#sign(drafts, paragraph);
    return this.#settle(drafts, quoted[0]?.start === firstWord(paragraph));
  }

  #turnOf({ speaker, content }: Turn): Draft {
    this.#speakers.mention(speaker);
    const told = { speaker, pronoun: '', cue: ':', cueStands: 'before', cueIs: 'turn' } as const;
    const words = wordsIn(this.#text.slice(content.start, content.end));
    const how = { closed: true, single: false, carried: false, loose: false };
    return { ...told, ...how, spans: [content], kind: 'direct', words };
  }

  /** A line with a dash and a name under words in quotation marks tells who says them. */
  #sign(drafts: Draft[], paragraph: Paragraph): void {
    const signature = signatureIn(this.#next.get(paragraph)?.text ?? '');
    const last = drafts.at(-1);
    if (!signature || !last || last.cueIs) return;
    const { mark: cue, name: speaker } = signature;
    drafts[drafts.length - 1] = {
      ...last,
      speaker,
      cue,
      cueStands: 'after',
      cueIs: 'signed',
      carried: false,
      loose: false,
    };
  }

  /** What is left when there are no more paragraphs. */
  rest(): readonly Draft[] {
    const open = this.#open;
    this.#open = null;
    return open ? [open] : [];
  }

  #draftsIn(frame: Frame, before: Draft | undefined): readonly Draft[] {
    const attributions = [
      ...signedIn(frame),
      ...calledIn(frame, this.#language),
      ...this.#language.attributionsIn(frame),
      ...this.#colonsIn(frame),
    ];
    const drafts: Draft[] = [];
    const covered = new Set<Piece>();
    for (const attribution of attributions) {
      if (
        attribution.content.some(({ from, to }) => frame.slice(from, to).some((piece) => covered.has(piece)))
      )
        continue;
      if (attribution.cueStands === 'before' && this.#isNamed(frame, attribution.content[0])) continue;
      for (const { from, to } of attribution.content)
        for (const piece of frame.slice(from, to)) covered.add(piece);
      const draft = this.#attributed(frame, attribution);
      const parts =
        draft.kind === 'mixed' && this.#language.partsAreQuotes ? this.#parts(frame, attribution, draft) : [];
      if (parts.length > 0) drafts.push(...parts);
      else if (draft.words > 0) drafts.push(draft);
    }
    for (const [at, piece] of frame.entries()) {
      if (piece.quoted && !covered.has(piece))
        drafts.push(this.#unattributed(frame, at, piece.quoted, before));
    }
    if (
      attributions.length === 0 &&
      frame.some(({ pos }) => pos !== 'QUOTED' && (pos === null || makesSentence(pos)))
    ) {
      const subject = this.#language.subjectOf(frame, frame.length);
      if (subject) this.#speakers.mention(this.#speakers.nameOf(frame, subject, this.#text));
    }
    return drafts.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  }

  /** "Roe was blunt: “…”": what follows a colon in quotation marks is said by whom the sentence is about. */
  #colonsIn(frame: Frame): readonly Attribution[] {
    const at = frame.findIndex(({ text }, index) => text === ':' && frame[index + 1]?.quoted);
    const quoted = at < 0 ? null : frame[at + 1]?.quoted;
    if (!quoted) return [];
    const words = this.#text.slice(quoted.inner.start, quoted.inner.end);
    if (!readsLikeSpeech(words) && !isSentence(words) && !beginsSentence(words)) return [];
    if (isWork(frame, at + 1)) return [];
    return [
      {
        content: [{ from: at + 1, to: frame.length }],
        cue: { from: at, to: at + 1 },
        source: this.#language.subjectOf(frame, at),
        cueStands: 'before',
        cueIs: 'colon',
      },
    ];
  }

  #attributed(frame: Frame, { content, cue, source, cueStands, cueIs }: Attribution): Draft {
    return {
      ...this.#said(frame, content),
      ...this.#speaker(frame, source),
      cue: this.#words(frame, cue),
      cueStands,
      cueIs,
      carried: false,
      loose: false,
    };
  }

  /** The words in quotation marks within a reported clause, each a quote of its own when it is more than an expression. */
  #parts(frame: Frame, { content }: Attribution, whole: Draft): readonly Draft[] {
    const parts: Draft[] = [];
    for (const { from, to } of content) {
      for (let at = from; at < to; at++) {
        const piece = frame[at];
        const part =
          piece?.quoted && !isNameOnly(piece.text) ? this.#said(frame, [{ from: at, to: at + 1 }]) : null;
        if (part && part.words > 2) parts.push({ ...whole, ...part });
      }
    }
    return parts;
  }

  /** "read “The Long Way”": a title right after the verb, with no comma or colon, is hardly something said. */
  #isNamed(frame: Frame, content: Stretch | undefined): boolean {
    const piece = frame[content?.from ?? -1];
    if (!content || !piece?.quoted) return false;
    const marked = /^[,:]$/u.test(frame[content.from - 1]?.text ?? '');
    return !marked && isTitle(piece.text);
  }

  /** Words in quotation marks that no cue in their sentence tells of. */
  #unattributed(frame: Frame, at: number, quoted: NonNullable<Piece['quoted']>, before?: Draft): Draft {
    const words = this.#text.slice(quoted.inner.start, quoted.inner.end);
    const loose = isLoose(frame, at, words, before, this.#language);
    const said = this.#said(frame, [{ from: at, to: at + 1 }]);
    const whole = isSentence(words) || standsAlone(frame) || isLedTo(frame, at, words);
    const part = !whole && (loose || !this.#language.partsAreQuotes);
    // "…, as she puts it, “…”": whom the sentence is about says it, even if no verb of it reports.
    const source = frame[at - 1]?.text === ',' && !loose ? this.#language.subjectOf(frame, at - 1) : null;
    const last = { speaker: loose ? '' : (this.#speakers.last ?? ''), pronoun: '' };
    const named = source ? this.#speaker(frame, source) : last;
    const told = { ...named, cue: '', cueStands: null, cueIs: null };
    return {
      ...said,
      ...(at === 0 && this.#announced && !loose ? this.#announced : told),
      kind: part ? 'mixed' : said.kind,
      carried: !loose && !source,
      loose,
    };
  }

  /** "Roe stated:" at the end of a paragraph tells who says what the next one begins with. */
  #announcedIn(frame: Frame | undefined): Announced | null {
    if (frame?.at(-1)?.text !== ':') return null;
    const source = this.#language.subjectOf(frame, frame.length - 1);
    return { ...this.#speaker(frame, source), cue: ':', cueStands: 'before', cueIs: 'colon' };
  }

  #said(
    frame: Frame,
    content: readonly Stretch[],
  ): Pick<Draft, 'spans' | 'kind' | 'words' | 'closed' | 'single'> {
    const pieces = content
      .flatMap(({ from, to }) => frame.slice(from, to))
      .flatMap(({ quoted }) => quoted ?? []);
    const spans = spansOf(frame, content);
    return {
      spans,
      kind: kindOf(frame, content),
      words: spans.reduce((sum, { start, end }) => sum + wordsIn(this.#text.slice(start, end)), 0),
      closed: pieces.every(({ closed }) => closed),
      single: pieces.length > 0 && pieces.every(({ single }) => single),
    };
  }

  #speaker(frame: Frame, source: Source | null): Pick<Draft, 'speaker' | 'pronoun'> {
    const words = source ? this.#speakers.nameOf(frame, source, this.#text) : '';
    if (!pronounIn(words)) {
      this.#speakers.mention(words);
      return { speaker: words, pronoun: '' };
    }
    const meant = this.#speakers.resolve(words);
    if (meant) this.#speakers.mention(meant);
    return { speaker: meant ?? words, pronoun: words };
  }

  #words(frame: Frame, { from, to }: Stretch): string {
    const first = frame[from];
    const last = frame[to - 1];
    return first && last ? this.#text.slice(first.start, last.end) : '';
  }

  /** Adds a quote to those of its paragraph, or to the one before when both are one utterance. */
  #add(drafts: Draft[], draft: Draft): void {
    let at = drafts.length - 1;
    while (at >= drafts.length - NEAR && drafts[at]?.loose) at--;
    const last = drafts[at];
    if (!last || last.loose || draft.loose || draft.kind !== 'direct' || last.kind === 'indirect') {
      drafts.push(draft);
      return;
    }
    const adjoining = this.#adjoin(last, draft);
    const goesOn = !draft.cueIs && (last.cueStands === 'after' || last.cueStands === 'within' || adjoining);
    if (goesOn && last.kind === 'direct') drafts[at] = joined(last, draft, last);
    else if (goesOn) drafts.push({ ...draft, ...toldOf(last), carried: true });
    else if (!last.cueIs && adjoining && draft.cueStands === 'after') drafts[at] = joined(last, draft, draft);
    else drafts.push(draft);
  }

  #adjoin(first: Draft, second: Draft): boolean {
    const end = first.spans.at(-1)?.end ?? 0;
    const start = second.spans[0]?.start ?? 0;
    return this.#text.slice(end, start).trim() === '';
  }

  /** Goes on with the open quote where the paragraph starts with a mark, and keeps back one that ends it open. */
  #settle(drafts: Draft[], startsQuoted: boolean): readonly Draft[] {
    const done: Draft[] = [];
    const open = this.#open;
    this.#open = null;
    const first = drafts[0];
    if (open && first && startsQuoted && first.kind !== 'indirect')
      drafts[0] = joined(open, first, first.cueIs ? first : open);
    else if (open) done.push(open);
    const last = drafts.at(-1);
    if (last && !last.closed && last.kind !== 'indirect') this.#open = drafts.pop() ?? null;
    return [...done, ...drafts];
  }
}

/** Whether it is a part of speech that makes a sentence of words. */
function makesSentence(pos: string): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

function firstWord({ text, start }: Paragraph): number {
  return start + (text.length - text.trimStart().length);
}
