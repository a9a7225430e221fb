import { useEffect, useState } from 'react';
import { type Notice, useNotices } from '../state/notices';
import { Button } from '../ui/Button';
import { CloseButton } from '../ui/CloseButton';
import styles from './Notices.module.css';

/** How long a notice that is no error stays, in milliseconds, unless it is looked at. */
const STAY = 8000;

/** What the person is told without being stopped. Errors stay until they are dismissed; news makes room for newer news. */
export function Notices() {
  const { notices, dismiss } = useNotices();
  useEffect(() => {
    const news = notices.filter(({ kind }) => kind === 'info');
    for (const { id } of news.slice(0, -1)) dismiss(id);
  }, [notices, dismiss]);
  return (
    <section className={styles.place} aria-label="Notices" data-react-aria-top-layer="true">
      <div role="alert" className={styles.stack}>
        {notices.map((notice) => notice.kind === 'error' && <NoticeCard key={notice.id} notice={notice} />)}
      </div>
      <div role="status" className={styles.stack}>
        {notices.map((notice) => notice.kind === 'info' && <NoticeCard key={notice.id} notice={notice} />)}
      </div>
    </section>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { id, kind, text, details = [], action } = notice;
  const dismiss = useNotices((state) => state.dismiss);
  const [watched, setWatched] = useState(false);
  useEffect(() => {
    if (kind === 'error' || watched) return;
    const timer = setTimeout(() => dismiss(id), STAY);
    return () => clearTimeout(timer);
  }, [kind, watched, dismiss, id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while someone looks at it.
    <div
      className={styles.notice}
      data-kind={kind}
      onMouseEnter={() => setWatched(true)}
      onMouseLeave={() => setWatched(false)}
      onFocus={() => setWatched(true)}
      onBlur={() => setWatched(false)}
    >
      <div className={styles.words}>
        <p>{text}</p>
        {details.length > 0 && (
          <details>
            <summary>Details</summary>
            <ul>
              {details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {action && (
        <Button
          onPress={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.title}
        </Button>
      )}
      <CloseButton name="Dismiss" onPress={() => dismiss(id)} />
    </div>
  );
}
