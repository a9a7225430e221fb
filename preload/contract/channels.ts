import { z } from 'zod';
import { Annotation, AnnotationSet, Rejection, Relation, Status, Unsettled } from './annotation';
import { Contribution, DatasetFacts, LabelPlan } from './dataset';
import { Document, DocumentId, DocumentMetadata, DocumentSummary, SummaryColumns } from './document';
import { Doubt, FileChoice } from './doubt';
import { ExportPreview, ExportSettings, FormatInfo } from './export';
import { LabelScheme } from './label';
import { LearnedModel, LearningCurves, LearningReport } from './learning';
import { Preferences } from './preferences';
import { Annotator, ProjectOutline } from './project';
import { Query } from './query';
import { ExportOutcome, ImportOutcome, TakenOver } from './reports';
import { Span } from './span';
import { ChosenSuggestions, QueueSettings, SuggestionChoice } from './suggestion';
import { ArticlePreview } from './table';

const Nothing = z.void();
/** A stretch that two texts share: where it starts in each, and its length, in UTF-16 code units. */
const Run = z.object({ before: z.int(), after: z.int(), length: z.int() });
/** An edit of one annotator's set: `removed` are ids; what is added replaces what has its id. */
const SetChange = z.object({
  added: z.array(Annotation),
  removed: z.array(z.string()),
  addedRelations: z.array(Relation).default([]),
  removedRelations: z.array(z.string()).default([]),
  /** What is to be settled again, and the ids of the annotations that are settled. */
  unsettled: z.array(Unsettled).default([]),
  settled: z.array(z.string()).default([]),
  /** Suggestions that are rejected, and the keys (`rejectionKey`) of those that are no longer. */
  addedRejections: z.array(Rejection).default([]),
  removedRejections: z.array(z.string()).default([]),
});
export type SetChange = Readonly<z.input<typeof SetChange>>;

const Counts = z.record(z.string(), z.int());
const DocumentIds = z.object({ documents: z.array(z.string()) });

/**
 * Every call that the window can make of the main process: what goes in, what comes out. Main checks each input
 * against this table before it runs a handler. An output of null means that the person cancelled a dialog.
 */
export const channels = {
  /** The project of this window, if it has one already (given on the command line, say). */
  'project:current': { input: Nothing, output: ProjectOutline.nullable() },
  /** Opens the folder, or asks for one when there is none. */
  'project:open': { input: z.object({ dir: z.string().optional() }), output: ProjectOutline.nullable() },
  /** Asks where, then makes an empty project there. */
  'project:create': {
    input: z.object({ title: z.string().trim().min(1) }),
    output: ProjectOutline.nullable(),
  },
  /** Ends the opening of a project whose files are still being read. */
  'project:cancel': { input: Nothing, output: Nothing },
  'project:sample': { input: Nothing, output: ProjectOutline },
  /**
   * So many of the documents' summaries, in the project's order, and how many documents there are. Null when another
   * project is open by now.
   */
  'project:documents': {
    input: z.object({ dir: z.string(), from: z.int().nonnegative(), count: z.int().positive() }),
    output: z.object({ total: z.int(), documents: SummaryColumns }).nullable(),
  },
  /** The summaries of those of the documents that the project has, in its order. A few thousand at a time take no while. */
  'project:summaries': { input: DocumentIds, output: z.array(DocumentSummary) },
  /** Writes what could not be written, at once. */
  'project:save': { input: Nothing, output: Nothing },

  /**
   * Looks over the files and folders that are to be added, or asks for some when there are none. Answers with what is
   * doubtful in them; null, too, when it was cancelled, and for a project's folder, which is opened instead.
   */
  'articles:look-over': {
    input: z.object({
      paths: z.array(z.string()).optional(),
      ask: z.enum(['files', 'folder']).optional(),
    }),
    output: z
      .object({
        paths: z.array(z.string()),
        doubts: z.array(Doubt),
        /** What the datasets among them hold; null where there are no annotations. */
        datasets: DatasetFacts.nullable(),
        /** How many files there are beside those. */
        others: z.int(),
      })
      .nullable(),
  },
  /** Adds the files and folders. Reports progress; can be cancelled. */
  'articles:add': {
    input: z.object({
      paths: z.array(z.string()),
      choices: z.array(FileChoice).default([]),
      /** Files among these, or in these folders, that the person does not want. */
      leftOut: z.array(z.string()).default([]),
      /** What becomes of labels of datasets that the project does not have. */
      labels: LabelPlan.optional(),
      /** Whose the annotations of datasets become: all of them, and those that are of nobody. */
      annotator: Annotator.optional(),
      unnamed: Annotator.optional(),
    }),
    output: z.object({
      report: ImportOutcome,
      /** The ids of those that are new, and of those that annotations were added to. */
      documents: z.array(z.string()),
      /** What articles that were there before were given, so that it can be undone. */
      contributions: z.array(Contribution),
      /** How many annotations each annotator was given. */
      given: z.record(z.string(), z.int()),
      /** As it is now. */
      scheme: LabelScheme,
    }),
  },
  /** Takes out what datasets brought to articles, or brings it again. */
  'articles:withdraw': {
    input: z.object({ contributions: z.array(Contribution) }),
    output: z.array(DocumentSummary),
  },
  'articles:contribute': {
    input: z.object({ contributions: z.array(Contribution) }),
    output: z.array(DocumentSummary),
  },
  /** What a file would become when it is added, in this encoding where one is named. */
  'articles:preview': {
    input: z.object({ path: z.string(), encoding: z.string().optional() }),
    output: ArticlePreview,
  },
  /** What an article would become when its file is read again in this encoding. */
  'document:preview': { input: DocumentId.extend({ encoding: z.string() }), output: ArticlePreview },
  /** Adds an article whose text was copied from somewhere, and answers with all that is needed to open it. */
  'articles:paste': {
    input: z.object({ text: z.string() }),
    output: z.object({ summary: DocumentSummary, document: Document, set: AnnotationSet }),
  },
  'articles:cancel': { input: Nothing, output: Nothing },
  /** Takes documents out of the project. Their files are kept in its `removed` folder until they are restored. */
  'articles:remove': { input: DocumentIds, output: Nothing },
  'articles:restore': { input: DocumentIds, output: Nothing },

  /** Reads a file, asking for it when there is none, as the new version of a document. Can be cancelled. */
  'articles:new-version': {
    input: DocumentId.extend({ path: z.string().optional() }),
    output: z.object({ document: DocumentSummary, taken: TakenOver }).nullable(),
  },
  /** Reads a document's file again in another encoding, as its new version; refused where it is annotated. */
  'articles:read-again': {
    input: DocumentId.extend({ encoding: z.string() }),
    output: z.object({ document: DocumentSummary, taken: TakenOver }),
  },
  /** Makes `to` the new version of `from`, with its annotations. Reports progress; can be cancelled. */
  'articles:take-over': {
    input: z.object({ from: z.string(), to: z.string() }),
    output: z.object({ document: DocumentSummary, taken: TakenOver }),
  },
  /** Undoes that. Answers with the document and its earlier version. */
  'articles:give-back': { input: DocumentId, output: z.array(DocumentSummary) },
  /** What a document and its earlier version have in common; null when there is no earlier one any more. */
  'document:difference': {
    input: DocumentId,
    output: z.object({ before: z.string(), after: z.string(), runs: z.array(Run) }).nullable(),
  },

  'document:read': { input: DocumentId, output: z.object({ document: Document, set: AnnotationSet }) },
  'document:edit': {
    input: DocumentId.extend({ metadata: DocumentMetadata.partial() }),
    output: DocumentSummary,
  },
  'document:status': { input: DocumentId.extend({ status: Status }), output: DocumentSummary },

  /** One edit of the current annotator's set: `removed` are ids; an added annotation replaces one with its id. */
  'annotations:change': {
    input: DocumentId.extend(SetChange.shape),
    output: DocumentSummary,
  },
  /** Edits of several documents at once, as one. */
  'annotations:change-many': {
    input: z.object({ changes: z.array(DocumentId.extend(SetChange.shape)) }),
    output: z.array(DocumentSummary),
  },
  /** What the current annotator notes about a document. */
  'document:note': { input: DocumentId.extend({ note: z.string() }), output: DocumentSummary },

  /** Replaces the project's labels and relation types. */
  'scheme:change': { input: z.object({ scheme: LabelScheme }), output: ProjectOutline },
  /**
   * How many annotations of each label and relations of each type there are, by id, whoever made them; `annotators`
   * has the annotations of each label by who made them.
   */
  'scheme:usage': {
    input: Nothing,
    output: z.object({ labels: Counts, relations: Counts, annotators: z.record(z.string(), Counts) }),
  },
  /** The project's page of guidelines, in Markdown; empty when there is none. */
  'guidelines:read': { input: Nothing, output: z.string() },
  'guidelines:write': { input: z.object({ text: z.string() }), output: Nothing },
  /** The values that an attribute has in the project, most used first: to complete what is typed. */
  'attributes:values': {
    input: z.object({ names: z.array(z.string()) }),
    output: z.array(z.string()),
  },

  /** Looks through every document's text. Reports progress; can be cancelled. */
  'search:project': { input: Query, output: z.array(DocumentId.extend({ hits: z.array(Span) })) },
  'search:cancel': { input: Nothing, output: Nothing },
  /**
   * Puts a label on each of these places. Answers with the edits, so that they can be shown and undone. Reports
   * progress; `articles:cancel` stops it, and then nothing is labelled.
   */
  'annotations:label-places': {
    input: z.object({ label: z.string(), places: z.array(DocumentId.extend({ spans: z.array(Span) })) }),
    output: z.object({
      changes: z.array(DocumentId.extend(SetChange.shape)),
      summaries: z.array(DocumentSummary),
    }),
  },

  /**
   * Looks for suggestions in a document's text. They come as `suggestions` events, the first screen's first, and then a
   * `suggested` event, unless another document is asked for meanwhile.
   */
  'suggest:document': { input: DocumentId, output: Nothing },
  /** How the suggesters do in this project, and what they have learned from the person's decisions. */
  'learning:report': { input: Nothing, output: LearningReport },
  /** Learns what is new, and tells whether more decisions would help. */
  'learning:curves': { input: Nothing, output: LearningCurves },
  /** Takes this in place of what was learned: nothing, to begin anew, or what there was before that. */
  'learning:put': { input: z.object({ model: LearnedModel }), output: Nothing },

  /** Looks for suggestions in every document. Reports progress; can be cancelled, and keeps what it has found then. */
  'suggest:project': {
    input: Nothing,
    output: z.object({ documents: z.int(), suggestions: z.int(), cancelled: z.boolean() }),
  },
  'suggest:cancel': { input: Nothing, output: Nothing },
  /**
   * Which suggestions of all documents would be accepted together; where that has not been done, looks for them first.
   * Of those of one label that share words, the surest. Reports progress; null when it was cancelled.
   */
  'suggest:choose': { input: SuggestionChoice, output: ChosenSuggestions.nullable() },
  /**
   * Some suggestions of a document as annotations, without those that somebody has decided on meanwhile. Nothing is
   * changed: that is for `annotations:change-many`. Can be cancelled.
   */
  'suggest:accepted': {
    input: DocumentId.extend({ keys: z.array(z.string()) }),
    output: z.array(Annotation),
  },
  /** Begins a queue of what was found in all documents and nobody has decided on. */
  'suggest:queue': { input: QueueSettings, output: Nothing },
  /** The next of the queue; null at its end. No suggestion comes twice. `left` counts what may come after it. */
  'suggest:next': {
    input: Nothing,
    output: DocumentId.extend({ key: z.string(), left: z.int() }).nullable(),
  },

  /** Asks where, then writes the dataset and its report. */
  'export:run': { input: ExportSettings, output: ExportOutcome.nullable() },
  /** What an export would make of `document`, or of the first article that is exported; null when none is. */
  'export:preview': {
    input: z.object({ settings: ExportSettings, document: z.string().nullable() }),
    output: ExportPreview.nullable(),
  },
  /** Every format that datasets are written in. */
  'formats:list': { input: Nothing, output: z.array(FormatInfo) },
  'export:cancel': { input: Nothing, output: Nothing },

  'preferences:read': { input: Nothing, output: Preferences },
  'preferences:change': {
    // Spelt out: a default would put back what the change does not speak of.
    input: Preferences.omit({ schemaVersion: true, recent: true })
      .extend({ snapToWords: z.boolean() })
      .partial(),
    output: Preferences,
  },

  /** Shows a file of the computer in its folder. */
  'shell:show': { input: z.object({ path: z.string() }), output: Nothing },
  'window:new': { input: Nothing, output: Nothing },
  /** Enlarges everything in the window by this factor. */
  'window:zoom': { input: z.object({ factor: z.number().min(1).max(2) }), output: Nothing },
  'window:close': { input: Nothing, output: Nothing },
  /** The window has drawn what it was opened for. */
  'window:ready': { input: Nothing, output: Nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Channel = keyof typeof channels;
export type Input<C extends Channel> = z.input<(typeof channels)[C]['input']>;
/** The input as main's handlers get it: checked, and with its defaults filled in. */
export type CheckedInput<C extends Channel> = z.output<(typeof channels)[C]['input']>;
export type Output<C extends Channel> = z.infer<(typeof channels)[C]['output']>;
