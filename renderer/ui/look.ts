import { useEffect, useSyncExternalStore } from 'react';
import { usePreferences } from '../state/preferences';

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function onSystemChange(listener: () => void): () => void {
  systemDark.addEventListener('change', listener);
  return () => systemDark.removeEventListener('change', listener);
}

/** Puts the person's theme, and the article's font and size, on the page; follows the system's theme where asked to. */
export function useLook(): void {
  const preferences = usePreferences((state) => state.preferences);
  const dark = useSyncExternalStore(onSystemChange, () => systemDark.matches);
  const { theme = 'system', font = 'serif', fontSize = 18 } = preferences ?? {};
  useEffect(() => {
    const page = document.documentElement;
    page.dataset.theme = theme === 'system' ? (dark ? 'dark' : 'light') : theme;
    page.style.setProperty('--article-font', `var(--${font})`);
    page.style.setProperty('--article-size', `${fontSize}px`);
  }, [theme, dark, font, fontSize]);
}
