import { create } from 'zustand';
import type { Input, Preferences } from '../../preload/contract';
import { call } from './bridge';
import { tellError } from './notices';

interface PreferencesState {
  /** Null until they have been read. */
  readonly preferences: Preferences | null;
  readonly load: () => Promise<void>;
  /** Takes effect at once and is kept for the next time. */
  readonly change: (change: Input<'preferences:change'>) => void;
}

export const usePreferences = create<PreferencesState>()((set, get) => ({
  preferences: null,
  load: async () => set({ preferences: await call('preferences:read', undefined) }),
  change: (change) => {
    const { preferences } = get();
    if (!preferences) return;
    set({ preferences: { ...preferences, ...definedOnly(change) } });
    call('preferences:change', change).catch(tellError);
  },
}));

function definedOnly(change: Input<'preferences:change'>): Partial<Preferences> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
