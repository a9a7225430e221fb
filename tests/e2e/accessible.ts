import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app';

/**
 * While the list of a combo box is open, the library hides the rest of the page from screen readers, until the field is
 * left; axe takes that for a page without a heading whose hidden parts can be reached.
 */
export const whileListIsOpen = ['aria-hidden-focus', 'landmark-one-main', 'page-has-heading-one', 'region'];

/** No violation in light colours, in dark ones, nor in those of high contrast. Axe's usual mode opens a page of its own, which Electron refuses. */
export async function expectAccessible(page: Page, except: readonly string[] = []): Promise<void> {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await page.emulateMedia(
      theme === 'contrast' ? { contrast: 'more' } : { colorScheme: theme, contrast: 'no-preference' },
    );
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .disableRules([...except])
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`,
    );
    expect(found, theme).toEqual([]);
  }
}
