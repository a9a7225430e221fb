import { useEffect, useSyncExternalStore } from 'react';
import { call } from '../state/bridge';
import { tellError } from '../state/notices';
import { usePreferences } from '../state/preferences';

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
const systemContrast = window.matchMedia('(prefers-contrast: more)');

function onSystemChange(listener: () => void): () => void {
  for (const query of [systemDark, systemContrast]) query.addEventListener('change', listener);
  return () => {
    for (const query of [systemDark, systemContrast]) query.removeEventListener('change', listener);
  };
}

/** The theme that is on the page: the person's own, or the system's of the moment. */
export function useTheme(): 'light' | 'dark' | 'contrast' {
  const wanted = usePreferences(({ preferences }) => preferences?.theme) ?? 'system';
  const system = useSyncExternalStore(onSystemChange, () =>
    systemContrast.matches ? 'contrast' : systemDark.matches ? 'dark' : 'light',
  );
  return wanted === 'system' ? system : wanted;
}

/** Puts the person's theme, and the article's font and size, on the page; follows the system's theme where asked to. */
export function useLook(): void {
  const preferences = usePreferences((state) => state.preferences);
  const theme = useTheme();
  const { font = 'serif', fontSize = 18, zoom = 1 } = preferences ?? {};
  useEffect(() => {
    const page = document.documentElement;
    page.dataset.theme = theme;
    page.style.setProperty('--article-font', `var(--${font})`);
    page.style.setProperty('--article-size', `${fontSize}px`);
  }, [theme, font, fontSize]);
  useEffect(() => {
    call('window:zoom', { factor: zoom }).catch(tellError);
  }, [zoom]);
}
