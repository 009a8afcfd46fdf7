import { TickBox } from '../tick-box.tsx';

interface CheckFieldProps {
  readonly label: string;
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** Yes or no, with its text. */
export function CheckField({ label, selected, onChange }: CheckFieldProps) {
  return (
    <TickBox isSelected={selected} onChange={onChange}>
      {label}
    </TickBox>
  );
}
