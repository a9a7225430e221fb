import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import dialog from './Dialog.module.css';

interface Props {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}

/** Something that is so or not. */
export function Tick({ isSelected, onChange, children }: Props) {
  return (
    <Checkbox className={dialog.option ?? ''} isSelected={isSelected} onChange={onChange}>
      <span className={dialog.mark}>
        <Check size={12} strokeWidth={3} aria-hidden="true" />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
