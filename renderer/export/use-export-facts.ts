import { useEffect, useState } from 'react';
import type { FormatInfo, Output } from '../../preload/contract';
import { call } from '../state/bridge';
import { tellError } from '../state/notices';

/** What the dialog is made of: the formats, and how often each label is used, by whom. */
export interface ExportFacts {
  readonly formats: readonly FormatInfo[];
  readonly usage: Output<'scheme:usage'>;
}

/** Null until main has answered. */
export function useExportFacts(): ExportFacts | null {
  const [facts, setFacts] = useState<ExportFacts | null>(null);
  useEffect(() => {
    let wanted = true;
    Promise.all([call('formats:list', undefined), call('scheme:usage', undefined)])
      .then(([formats, usage]) => wanted && setFacts({ formats, usage }))
      .catch(tellError);
    return () => {
      wanted = false;
    };
  }, []);
  return facts;
}
