import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

type Look = 'plain' | 'primary' | 'quiet' | 'danger';

/** A button: bordered as it is; `primary` for the one way on; `quiet` where a border would be noise. */
export function Button({ look = 'plain', ...rest }: Omit<ButtonProps, 'className'> & { look?: Look }) {
  return <AriaButton {...rest} className={`${styles.button} ${styles[look]}`} />;
}
