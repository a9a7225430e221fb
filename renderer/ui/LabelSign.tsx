import type { ReactNode } from 'react';
import type { Label, LabelShape } from '../../preload/contract';
import styles from './LabelSign.module.css';

const shapes: Readonly<Record<LabelShape, ReactNode>> = {
  square: <rect x="1" y="1" width="8" height="8" rx="1.5" />,
  circle: <circle cx="5" cy="5" r="4.2" />,
  diamond: <path d="M5 0 10 5 5 10 0 5Z" />,
  triangle: <path d="M5 0.8 9.8 9.2H0.2Z" />,
  star: <path d="m5 0 1.5 3.3 3.5.4-2.6 2.4.7 3.6L5 7.9 1.9 9.7l.7-3.6L0 3.7l3.5-.4Z" />,
  bar: <rect x="3" y="0" width="4" height="10" rx="1.5" />,
};

/** The small sign that tells a label by shape as well as by colour. Its name must stand beside it. */
export function LabelSign({ label }: { label: Pick<Label, 'colour' | 'shape'> }) {
  return (
    <svg className={styles.sign} data-colour={label.colour} viewBox="0 0 10 10" aria-hidden="true">
      {shapes[label.shape]}
    </svg>
  );
}
