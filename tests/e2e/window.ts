import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { type Edges, findEdges } from './edges';

/** The window as a person sees it: places by their role and name, and what is done in them. */
export class GlossWindow {
  constructor(
    readonly page: Page,
    private readonly app: ElectronApplication,
  ) {}

  /** The text of the open article. */
  get text(): Locator {
    return this.page.getByRole('textbox', { name: /^Text of / });
  }

  get list(): Locator {
    return this.page.getByRole('listbox', { name: 'Articles' });
  }

  get articles(): Locator {
    return this.list.getByRole('option');
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Annotations' });
  }

  get notices(): Locator {
    return this.page.getByRole('region', { name: 'Notices' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Label the selection' });
  }

  /** The annotations that the inspector lists, each "Label words" (and "Label note words note"). */
  get cards(): Locator {
    return this.inspector.locator('button[data-card]');
  }

  get selectedCard(): Locator {
    return this.inspector.locator('button[data-card][aria-expanded=true]');
  }

  /** Waits until the inspector lists these, and nothing else. */
  async expectAnnotations(...expected: readonly (string | RegExp)[]): Promise<void> {
    await expect(this.cards).toHaveText([...expected], { useInnerText: true });
  }

  async expectSelected(words: string | RegExp): Promise<void> {
    await expect(this.selectedCard).toHaveText([words], { useInnerText: true });
  }

  /** What is highlighted in the text: the words of each annotation, line ends left out, in text order. */
  async highlights(): Promise<string[]> {
    const words = await this.text.locator('mark[data-annotation]').evaluateAll((marks) => {
      const found = new Map<string, string>();
      for (const mark of marks) {
        const id = mark.getAttribute('data-annotation') ?? '';
        found.set(id, (found.get(id) ?? '') + mark.textContent);
      }
      return [...found.values()];
    });
    return words;
  }

  /** The words that are drawn as suggested, in text order: of all suggestions, or only of the current one. */
  suggested(which: 'all' | 'current' = 'all'): Promise<string[]> {
    const pieces = this.text.locator(which === 'all' ? '[data-suggested]' : '[data-suggested].current');
    return pieces.evaluateAll((elements) => {
      const found = new Map<string, string>();
      for (const element of elements) {
        const key = element.getAttribute('data-suggested') ?? '';
        found.set(key, (found.get(key) ?? '') + element.textContent);
      }
      return [...found.values()];
    });
  }

  /** Waits until these words are drawn as suggested, and no others. */
  async expectSuggested(...words: readonly string[]): Promise<void> {
    await expect.poll(() => this.suggested()).toEqual(words.map((one) => expect.stringContaining(one)));
  }

  /** Waits until the keys are about the suggestion of these words. */
  async expectCurrent(words: string): Promise<void> {
    await expect.poll(() => this.suggested('current')).toEqual([expect.stringContaining(words)]);
  }

  /** The list of suggestions, which a key shows and hides. */
  get suggestions(): Locator {
    return this.page.getByRole('complementary', { name: 'Suggestions' });
  }

  /** The text on the screen, a line for each line. */
  screenText(): Promise<string> {
    return this.text.evaluate((text) =>
      [...text.querySelectorAll('.line')].map((line) => line.textContent).join('\n'),
    );
  }

  async openArticle(title: string): Promise<void> {
    await this.articles.filter({ hasText: title }).first().click();
    await this.expectOpen(title);
  }

  async expectOpen(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(title);
  }

  /** Waits until everything is on the disk, and the window says so. */
  async waitSaved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  }

  /** Selects the words by dragging over them; a line feed in them stands for the end of a line. */
  async selectByMouse(phrase: string): Promise<void> {
    const { from, to } = await this.#edges(phrase);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    // A person lets go when they see the words selected; on a busy machine that may take another move.
    await expect(async () => {
      await this.page.mouse.move(to.x, to.y);
      const selected = await this.page.evaluate(() => document.getSelection()?.toString() ?? '');
      expect(selected.replace(/\n+/g, '')).toBe(phrase.replaceAll('\n', ''));
    }).toPass({ timeout: 10_000 });
    await this.page.mouse.up();
    await this.expectCharacters(phrase.trim());
  }

  /** Puts the caret before the words and selects them, all with the arrow keys. The text must have the focus. */
  async selectByKeyboard(phrase: string): Promise<void> {
    const text = await this.screenText();
    const start = text.indexOf(phrase);
    expect(start, `the text holds “${phrase}”`).toBeGreaterThanOrEqual(0);
    await this.page.keyboard.press('Control+Home');
    for (const _ of clusters(text.slice(0, start))) await this.page.keyboard.press('ArrowRight');
    for (const _ of clusters(phrase)) await this.page.keyboard.press('Shift+ArrowRight');
    await this.expectCharacters(phrase.trim());
  }

  /** Waits until as many characters are selected as the phrase has. */
  async expectCharacters(phrase: string): Promise<void> {
    const count = [...phrase].length;
    const words = `${count.toLocaleString('en-GB')} ${count === 1 ? 'character' : 'characters'} selected`;
    await expect(this.page.getByText(words, { exact: true })).toBeVisible();
  }

  /**
   * A click on the words, in their middle or so far along as `at` tells (0 to 1). Two clicks near each other are a
   * double click, however slowly a machine makes them: give them different places.
   */
  async clickOn(
    phrase: string,
    {
      at = 0.5,
      key,
      ...options
    }: { at?: number; key?: 'Alt' | 'Control'; button?: 'right' | 'middle'; clickCount?: number } = {},
  ): Promise<void> {
    const { from, to } = await this.#edges(phrase);
    if (key) await this.page.keyboard.down(key);
    await this.page.mouse.click(from.x + (to.x - from.x) * at, from.y, options);
    if (key) await this.page.keyboard.up(key);
  }

  async label(phrase: string, key: string): Promise<void> {
    await this.selectByMouse(phrase);
    await this.page.keyboard.press(key);
    await this.expectSelected(new RegExp(escaped(phrase.trim())));
  }

  /** Chooses an item of the application menu. */
  async menu(id: string): Promise<void> {
    await this.app.evaluate(({ BrowserWindow, Menu }, item) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(item);
      if (!found) throw new Error(`The menu has no ${item}.`);
      found.click(undefined, BrowserWindow.getAllWindows()[0]);
    }, id);
  }

  /** Answers the system's dialogs: these files or folders are chosen, and saved to this path. */
  async stubDialogs(answers: { open?: readonly string[]; save?: string; message?: number }): Promise<void> {
    await this.app.evaluate(({ dialog }, { open = [], save = '', message = 0 }) => {
      dialog.showOpenDialog = async () => ({ canceled: open.length === 0, filePaths: [...open] });
      dialog.showSaveDialog = async () => ({ canceled: save === '', filePath: save });
      dialog.showMessageBox = async () => ({ response: message, checkboxChecked: false });
    }, answers);
  }

  /** Drops files and folders on the window as the system's file manager does, or a piece of text. */
  async drop(what: { files: readonly string[] } | { text: string }, at = { x: 640, y: 400 }): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const data = {
      items: 'text' in what ? [{ mimeType: 'text/plain', data: what.text }] : [],
      files: 'files' in what ? [...what.files] : [],
      dragOperationsMask: 1,
    };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, ...at, data });
    }
    await session.detach();
  }

  /** Where the words begin and end on the screen, once they are in view and nothing moves any more. */
  async #edges(phrase: string): Promise<Edges> {
    return this.text.evaluate(findEdges, phrase.replaceAll('\n', ''));
  }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function clusters(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
