import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';
import styles from './button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** `primary`: one per screen; `plain`: the usual; `quiet`: inside toolbars and rows. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly icon?: IconName;
  /** Key that does the same, shown inside. */
  readonly hint?: string;
  readonly children?: React.ReactNode;
}

/** A button with text; the key that does the same stands inside it. */
export function Button({ look = 'plain', icon, hint, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles['button']} ${styles[look] ?? ''}`}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {hint !== undefined && <kbd className={styles['hint']}>{hint}</kbd>}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly icon: IconName;
  /** Name for screen readers and tooltip. */
  readonly label: string;
}

/** A button that shows only an icon; always has a name. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={`${styles['button']} ${styles['quiet']} ${styles['square']}`}
    >
      <Icon name={icon} />
    </AriaButton>
  );
}
