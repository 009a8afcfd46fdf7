/** A font of a cell; colours are ARGB in eight hex digits. */
export interface Font {
  readonly name: string;
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

export interface Fill {
  readonly pattern: 'solid' | 'lightUp';
  readonly color: string;
}

export interface Line {
  readonly style: 'hair' | 'thin' | 'medium' | 'dashed';
  readonly color: string;
}

export interface Border {
  readonly left?: Line;
  readonly right?: Line;
  readonly top?: Line;
  readonly bottom?: Line;
}

export interface Alignment {
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center';
  readonly wrapText?: boolean;
  readonly indent?: number;
}

/** How a cell looks, as the style sheet of the file says it. */
export interface CellFormat {
  readonly font: Font;
  readonly border: Border;
  readonly alignment?: Alignment;
  readonly numberFormat?: string;
  readonly fill?: Fill;
  /** May be changed while the sheet is protected. */
  readonly unlocked?: boolean;
}
