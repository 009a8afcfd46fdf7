/** What the inspector and its sections are given. */
export interface InspectorProps {
  readonly lineId: string | undefined;
  /** Goes to the cell of a line in the grid. */
  readonly onShowCell: (lineId: string, field: string | undefined) => void;
}
