import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app';

/**
 * While the list of a combo box is open, the library hides the rest of the page from screen readers, until the field is
 * left; axe takes that for a page without a heading whose hidden parts can be reached.
 */
export const whileListIsOpen = ['aria-hidden-focus', 'landmark-one-main', 'page-has-heading-one', 'region'];

/** No violation in light colours nor in dark ones. Axe's usual mode opens a page of its own, which Electron refuses. */
export async function expectAccessible(page: Page, except: readonly string[] = []): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .disableRules([...except])
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('\n  ')}`,
    );
    expect(found, colorScheme).toEqual([]);
  }
}
