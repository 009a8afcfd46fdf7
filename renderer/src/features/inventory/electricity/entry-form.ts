/** What the forms of the electricity supply have in common. */
export interface EntryFormProps<Draft, Value> {
  readonly start: Draft;
  readonly exists: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (value: Value) => void;
  readonly onRemove?: (() => void) | undefined;
  readonly onClose: () => void;
}
