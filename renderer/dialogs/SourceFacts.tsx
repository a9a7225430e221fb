import { useEffect, useState } from 'react';
import { type Source, textFormats } from '../../preload/contract';
import { call } from '../state/bridge';
import { tellError } from '../state/notices';
import { isAnnotated, summaryOf } from '../state/project';
import { useScreen } from '../state/screen';
import { Button } from '../ui/Button';
import styles from './Dialog.module.css';

const names = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'web page',
  docx: 'Word',
  pdf: 'PDF',
  rtf: 'RTF',
  epub: 'e-book',
  odt: 'OpenDocument',
  email: 'e-mail',
  table: 'row of a table',
} as const satisfies Record<Source['format'], string>;

/** From which file an article was read, and how; with the way to read it otherwise, where there is one. */
export function SourceFacts({ id }: { id: string }) {
  const show = useScreen((state) => state.show);
  const [source, setSource] = useState<Source | null>(null);
  useEffect(() => {
    call('document:read', { document: id })
      .then(({ document }) => setSource(document.source))
      .catch(tellError);
  }, [id]);
  if (!source) return null;
  const { format, encoding, fileName } = source;
  const annotated = isAnnotated(summaryOf(id));
  const hasChoice = textFormats.includes(format);
  return (
    <section className={styles.field} aria-label="Source">
      <p>Source</p>
      <div className={styles.fileLine}>
        <span className={styles.hint}>
          {[fileName, names[format], hasChoice && encoding].filter(Boolean).join(' · ')}
        </span>
        {hasChoice && !annotated && (
          <Button onPress={() => show({ kind: 'read-again', document: id, encoding })}>Read again as…</Button>
        )}
      </div>
      {hasChoice && annotated && (
        <p className={styles.hint}>
          It is annotated, so it is not read in another encoding. “Import a new version of this article” takes
          annotations over.
        </p>
      )}
    </section>
  );
}
