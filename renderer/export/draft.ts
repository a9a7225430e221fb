import {
  Day,
  type DocumentSummary,
  defaultOptions,
  type ExportSettings,
  type FormatInfo,
  GroupField,
  type OffsetUnit,
  SplitRatio,
  Status,
  type TokenScheme,
  type WriteOptions,
} from '../../preload/contract';

/** The ones that are let through; null lets everything through. */
export type Filter = readonly string[] | null;

/** What the dialog holds: text fields as they are typed. */
export interface Draft {
  readonly offsetUnit: OffsetUnit;
  readonly scheme: TokenScheme;
  readonly cut: WriteOptions['cut'];
  readonly labels: Filter;
  readonly annotators: Filter;
  readonly statuses: Filter;
  readonly outlets: Filter;
  readonly from: string;
  readonly to: string;
  readonly isSplit: boolean;
  readonly ratio: string;
  readonly seed: string;
  readonly group: GroupField | 'none';
  readonly strict: boolean;
}

export const newDraft: Draft = {
  ...{ offsetUnit: 'code-point', ...defaultOptions },
  ...{ labels: null, annotators: null, statuses: null, outlets: null, from: '', to: '' },
  ...{ isSplit: false, ratio: '80/10/10', seed: '0', group: 'none', strict: false },
};

/** What is wrong with a day as it was typed, or null. */
export function wrongDay(day: string): string | null {
  const isRight = day.trim() === '' || Day.safeParse(day.trim()).success;
  return isRight ? null : 'Write it as YYYY-MM-DD, such as 2031-05-03.';
}

/** What is wrong with the parts of a split as they were typed, or null. */
export function wrongRatio(ratio: string): string | null {
  const read = SplitRatio.safeParse(ratio.trim());
  return read.success ? null : `Here ${read.error.issues[0]?.message ?? 'something is wrong'}.`;
}

/** What main is asked to write; null while something is wrong, or a filter lets nothing through. */
export function settingsOf(draft: Draft, { name, offsetUnits, options }: FormatInfo): ExportSettings | null {
  const { labels, annotators, statuses, outlets, from, to, strict } = draft;
  if ([labels, annotators, statuses, outlets].some((filter) => filter?.length === 0)) return null;
  if (wrongDay(from) || wrongDay(to)) return null;
  const ratio = draft.isSplit ? SplitRatio.safeParse(draft.ratio.trim()) : null;
  if (ratio && !ratio.success) return null;
  const group = draft.group === 'none' ? null : draft.group;
  return {
    format: name,
    ...(offsetUnits.includes(draft.offsetUnit) && { offsetUnit: draft.offsetUnit }),
    write: Object.fromEntries(options.map((option) => [option, draft[option]])),
    ...(labels && { labels: [...labels] }),
    ...(annotators && { annotators: [...annotators] }),
    ...(statuses && { statuses: Status.options.filter((status) => statuses.includes(status)) }),
    ...(outlets && { outlets: [...outlets] }),
    ...(from.trim() !== '' && { from: from.trim() }),
    ...(to.trim() !== '' && { to: to.trim() }),
    ...(ratio && { split: { ratio: ratio.data, seed: draft.seed, group } }),
    strict,
  };
}

/** The articles whose outlet and date pass the filters. */
export function passing(
  documents: readonly DocumentSummary[],
  { outlets = [], from, to }: Pick<ExportSettings, 'outlets' | 'from' | 'to'>,
): readonly DocumentSummary[] {
  return documents.filter(
    ({ outlet, date }) =>
      (outlets.length === 0 || (outlet !== null && outlets.includes(outlet))) &&
      (from === undefined || (date !== null && date >= from)) &&
      (to === undefined || (date !== null && date <= to)),
  );
}

/** The filters in a few words: "All articles and labels", "Some labels, some outlets". */
export function filterWords({ labels, annotators, statuses, outlets, from, to }: Draft): string {
  const chosen = { labels, annotators, progress: statuses, outlets, dates: from || to ? [] : null };
  const narrowed = Object.entries(chosen).flatMap(([name, filter]) => (filter ? [`some ${name}`] : []));
  const words = narrowed.length === 0 ? 'all articles and labels' : narrowed.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const groups: readonly { id: GroupField | 'none'; name: string }[] = [
  { id: 'none', name: 'Nothing but their text' },
  ...GroupField.options.map((id) => ({ id, name: `The same ${id}` })),
];
