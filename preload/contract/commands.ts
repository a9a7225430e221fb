/**
 * Everything a person can do by name. The application menu, the command palette and the page of keys are all
 * drawn from this one list; the window maps each id to what it does.
 *
 * `keys` are written as tinykeys wants them: `$mod` is Ctrl, or Cmd on a Mac. A key without a modifier works
 * while no text field has the focus.
 */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly menu: Menu;
  readonly keys?: readonly string[];
  /** Starts a new group in its menu. */
  readonly separated?: true;
}

export const menus = ['Project', 'Edit', 'Annotate', 'Suggest', 'Article', 'View', 'Help'] as const;
export type Menu = (typeof menus)[number];

export const commands = [
  { id: 'project.new', title: 'New project…', menu: 'Project', keys: ['$mod+Shift+KeyN'] },
  { id: 'project.open', title: 'Open project…', menu: 'Project', keys: ['$mod+KeyO'] },
  { id: 'project.sample', title: 'Open the sample project', menu: 'Project' },
  { id: 'window.new', title: 'New window', menu: 'Project', keys: ['$mod+KeyN'] },
  { id: 'articles.files', title: 'Add articles…', menu: 'Project', keys: ['$mod+KeyI'], separated: true },
  { id: 'articles.folder', title: 'Add a folder of articles…', menu: 'Project', keys: ['$mod+Shift+KeyI'] },
  {
    id: 'articles.paste',
    title: 'Add the text on the clipboard',
    menu: 'Project',
  },
  { id: 'export', title: 'Export…', menu: 'Project', keys: ['$mod+KeyE'], separated: true },
  { id: 'project.save', title: 'Write everything to disk now', menu: 'Project', keys: ['$mod+KeyS'] },
  {
    id: 'labels',
    title: 'Labels and guidelines…',
    menu: 'Project',
    keys: ['$mod+Shift+KeyL'],
    separated: true,
  },
  { id: 'annotator', title: 'Who annotates…', menu: 'Project', separated: true },
  { id: 'window.close', title: 'Close window', menu: 'Project', keys: ['$mod+KeyW'], separated: true },

  { id: 'undo', title: 'Undo', menu: 'Edit', keys: ['$mod+KeyZ'] },
  { id: 'redo', title: 'Redo', menu: 'Edit', keys: ['$mod+Shift+KeyZ', '$mod+KeyY'] },
  { id: 'copy', title: 'Copy', menu: 'Edit', keys: ['$mod+KeyC'], separated: true },
  {
    id: 'copy.reference',
    title: 'Copy with its reference',
    menu: 'Edit',
    keys: ['$mod+Shift+KeyC'],
  },
  { id: 'selectAll', title: 'Select the whole text', menu: 'Edit', keys: ['$mod+KeyA'] },
  { id: 'find', title: 'Find in this article', menu: 'Edit', keys: ['$mod+KeyF'], separated: true },
  { id: 'find.next', title: 'Next hit', menu: 'Edit', keys: ['F3'] },
  { id: 'find.previous', title: 'Previous hit', menu: 'Edit', keys: ['Shift+F3'] },
  { id: 'find.project', title: 'Find in all articles', menu: 'Edit', keys: ['$mod+Shift+KeyF'] },
  {
    id: 'history',
    title: 'Show or hide the history',
    menu: 'Edit',
    keys: ['$mod+Shift+KeyH'],
    separated: true,
  },

  {
    id: 'caret.nextSentence',
    title: 'Caret to the next sentence',
    menu: 'Edit',
    keys: ['$mod+PageDown'],
    separated: true,
  },
  {
    id: 'caret.previousSentence',
    title: 'Caret to the previous sentence',
    menu: 'Edit',
    keys: ['$mod+PageUp'],
  },
  { id: 'caret.nextParagraph', title: 'Caret to the next paragraph', menu: 'Edit', keys: ['$mod+ArrowDown'] },
  {
    id: 'caret.previousParagraph',
    title: 'Caret to the previous paragraph',
    menu: 'Edit',
    keys: ['$mod+ArrowUp'],
  },
  {
    id: 'select.nextSentence',
    title: 'Select on to the end of the sentence',
    menu: 'Edit',
    keys: ['$mod+Shift+PageDown'],
  },
  {
    id: 'select.previousSentence',
    title: 'Select back to the start of the sentence',
    menu: 'Edit',
    keys: ['$mod+Shift+PageUp'],
  },
  {
    id: 'select.nextParagraph',
    title: 'Select on to the end of the paragraph',
    menu: 'Edit',
    keys: ['$mod+Shift+ArrowDown'],
  },
  {
    id: 'select.previousParagraph',
    title: 'Select back to the start of the paragraph',
    menu: 'Edit',
    keys: ['$mod+Shift+ArrowUp'],
  },

  { id: 'label.find', title: 'Find a label…', menu: 'Annotate', keys: ['l'] },
  { id: 'annotation.next', title: 'Next annotation', menu: 'Annotate', keys: ['Tab', ']'] },
  { id: 'annotation.previous', title: 'Previous annotation', menu: 'Annotate', keys: ['Shift+Tab', '['] },
  { id: 'annotation.nextSame', title: 'Next annotation with this label', menu: 'Annotate', keys: ['F9'] },
  {
    id: 'annotation.previousSame',
    title: 'Previous annotation with this label',
    menu: 'Annotate',
    keys: ['Shift+F9'],
  },
  {
    id: 'annotation.nextUnfilled',
    title: 'Next annotation without attributes',
    menu: 'Annotate',
    keys: ['F8'],
  },
  {
    id: 'annotation.previousUnfilled',
    title: 'Previous annotation without attributes',
    menu: 'Annotate',
    keys: ['Shift+F8'],
  },
  {
    id: 'label.mode',
    title: 'Label mode: label whatever is selected next',
    menu: 'Annotate',
    keys: ['m'],
    separated: true,
  },
  {
    id: 'edge.other',
    title: 'Change which end the keys move',
    menu: 'Annotate',
    keys: ['x'],
    separated: true,
  },
  {
    id: 'edge.right.word',
    title: 'Move that end right by a word',
    menu: 'Annotate',
    keys: ['Alt+ArrowRight'],
  },
  { id: 'edge.left.word', title: 'Move that end left by a word', menu: 'Annotate', keys: ['Alt+ArrowLeft'] },
  {
    id: 'edge.right.character',
    title: 'Move that end right by a character',
    menu: 'Annotate',
    keys: ['Alt+Shift+ArrowRight'],
  },
  {
    id: 'edge.left.character',
    title: 'Move that end left by a character',
    menu: 'Annotate',
    keys: ['Alt+Shift+ArrowLeft'],
  },
  {
    id: 'edge.on.sentence',
    title: 'Move that end on by a sentence',
    menu: 'Annotate',
    keys: ['Alt+PageDown'],
  },
  {
    id: 'edge.back.sentence',
    title: 'Move that end back by a sentence',
    menu: 'Annotate',
    keys: ['Alt+PageUp'],
  },
  { id: 'expand.sentence', title: 'Expand to the sentence', menu: 'Annotate', keys: ['.'], separated: true },
  {
    id: 'expand.quotation',
    title: 'Expand to the quotation marks',
    menu: 'Annotate',
    keys: ["'", 'Shift+"'],
  },
  {
    id: 'fragment.add',
    title: 'Add the selected words to the annotation',
    menu: 'Annotate',
    keys: ['+', 'Shift++'],
  },
  {
    id: 'fragment.remove',
    title: 'Take the selected words, or this part, out of the annotation',
    menu: 'Annotate',
    keys: ['-'],
  },
  { id: 'snap', title: 'Snap to whole words', menu: 'Annotate', keys: ['w'] },
  {
    id: 'annotation.edit',
    title: 'Fill in the attributes',
    menu: 'Annotate',
    keys: ['Enter', 'i'],
    separated: true,
  },
  { id: 'annotation.pick', title: 'Pick a value from the text', menu: 'Annotate', keys: ['$mod+KeyP'] },
  { id: 'annotation.relate', title: 'Relate to another annotation', menu: 'Annotate', keys: ['r'] },
  { id: 'annotation.note', title: 'Write a note', menu: 'Annotate', keys: ['n'] },
  {
    id: 'annotation.copyAttributes',
    title: 'Copy its attributes',
    menu: 'Annotate',
    keys: ['$mod+Alt+KeyC'],
  },
  {
    id: 'annotation.pasteAttributes',
    title: 'Paste attributes',
    menu: 'Annotate',
    keys: ['$mod+Alt+KeyV'],
  },
  { id: 'annotation.delete', title: 'Delete annotation', menu: 'Annotate', keys: ['Delete', 'Backspace'] },
  { id: 'annotation.deselect', title: 'Select nothing', menu: 'Annotate', keys: ['Escape'] },

  { id: 'suggestion.next', title: 'Next suggestion', menu: 'Suggest', keys: ['g'] },
  { id: 'suggestion.previous', title: 'Previous suggestion', menu: 'Suggest', keys: ['Shift+G'] },
  {
    id: 'suggestion.accept',
    title: 'Accept the suggestion, and on to the next',
    menu: 'Suggest',
    keys: ['a'],
    separated: true,
  },
  {
    id: 'suggestion.reject',
    title: 'Reject the suggestion, and on to the next',
    menu: 'Suggest',
    keys: ['d'],
  },
  {
    id: 'suggestion.acceptAll',
    title: 'Accept all suggestions that are shown in this article',
    menu: 'Suggest',
    keys: ['Shift+A'],
  },
  {
    id: 'suggestion.acceptEverywhere',
    title: 'Accept all suggestions as sure as that in all articles…',
    menu: 'Suggest',
    keys: ['$mod+Shift+KeyA'],
  },
  {
    id: 'suggestion.queueCertain',
    title: 'Queue: the most certain suggestions of all articles',
    menu: 'Suggest',
    keys: ['u'],
    separated: true,
  },
  {
    id: 'suggestion.queueUseful',
    title: 'Queue: the suggestions one learns most from',
    menu: 'Suggest',
    keys: ['Shift+U'],
  },
  { id: 'suggestion.project', title: 'Look for suggestions in all articles', menu: 'Suggest' },
  {
    id: 'suggestion.show',
    title: 'Show or hide suggestions',
    menu: 'Suggest',
    keys: ['h'],
    separated: true,
  },
  {
    id: 'suggestion.list',
    title: 'Show or hide the list of suggestions',
    menu: 'Suggest',
    keys: ['$mod+Shift+KeyS'],
  },
  { id: 'suggestion.learning', title: 'How the suggestions do…', menu: 'Suggest' },

  { id: 'article.next', title: 'Next article', menu: 'Article', keys: ['Alt+ArrowDown', 'j'] },
  { id: 'article.previous', title: 'Previous article', menu: 'Article', keys: ['Alt+ArrowUp', 'k'] },
  {
    id: 'article.status',
    title: 'Change status (new, in progress, done)',
    menu: 'Article',
    keys: ['s'],
    separated: true,
  },
  { id: 'article.done', title: 'Done, and on to the next one', menu: 'Article', keys: ['$mod+Enter'] },
  {
    id: 'article.edit',
    title: 'Edit title, outlet and date…',
    menu: 'Article',
    keys: ['e'],
    separated: true,
  },
  { id: 'article.note', title: 'Write a note on the article', menu: 'Article', keys: ['Shift+N'] },
  {
    id: 'article.newVersion',
    title: 'Import a new version of this article…',
    menu: 'Article',
    separated: true,
  },
  { id: 'article.settle', title: 'Settle what a new version left open…', menu: 'Article' },
  { id: 'article.remove', title: 'Remove from the project', menu: 'Article' },

  { id: 'palette', title: 'Find a command, an article or a word…', menu: 'View', keys: ['$mod+KeyK'] },
  {
    id: 'pane.left',
    title: 'Show or hide the article list',
    menu: 'View',
    keys: ['$mod+Digit1'],
    separated: true,
  },
  { id: 'pane.right', title: 'Show or hide the annotations', menu: 'View', keys: ['$mod+Digit2'] },
  { id: 'view.quiet', title: 'Nothing but the article', menu: 'View', keys: ['$mod+Backslash'] },
  { id: 'guidelines', title: 'Show or hide the guidelines', menu: 'View', keys: ['$mod+Shift+KeyG'] },
  { id: 'focus.next', title: 'Go to the next pane', menu: 'View', keys: ['F6'] },
  { id: 'focus.previous', title: 'Go to the previous pane', menu: 'View', keys: ['Shift+F6'] },
  {
    id: 'relations.show',
    title: 'Draw all relations, or those of the selected annotation',
    menu: 'View',
    keys: ['Shift+R'],
  },
  {
    id: 'font.larger',
    title: 'Larger text',
    menu: 'View',
    keys: ['$mod+Equal', '$mod+Shift+Equal'],
    separated: true,
  },
  { id: 'font.smaller', title: 'Smaller text', menu: 'View', keys: ['$mod+Minus'] },
  { id: 'font.reset', title: 'Text at its normal size', menu: 'View', keys: ['$mod+Digit0'] },
  { id: 'font.family', title: 'Serif or sans-serif', menu: 'View' },
  { id: 'zoom.in', title: 'Enlarge the window', menu: 'View', keys: ['$mod+Alt+Equal'], separated: true },
  { id: 'zoom.out', title: 'Make the window smaller again', menu: 'View', keys: ['$mod+Alt+Minus'] },
  { id: 'zoom.reset', title: 'Window at its normal size', menu: 'View', keys: ['$mod+Alt+Digit0'] },
  { id: 'theme.system', title: 'Colours of the system', menu: 'View', separated: true },
  { id: 'theme.light', title: 'Light colours', menu: 'View' },
  { id: 'theme.dark', title: 'Dark colours', menu: 'View' },
  { id: 'theme.contrast', title: 'Colours of high contrast', menu: 'View' },

  { id: 'keys', title: 'All keys', menu: 'Help', keys: ['Shift+?'] },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];
