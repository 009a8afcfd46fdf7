import styles from './start.module.css';

/** Widths of the drawn cell texts, by row; `null` is the cell that is missing. */
const CELLS: readonly (readonly (number | null)[])[] = [
  [12, 26, 0, 20, 0],
  [26, 18, 24, 12, 24],
  [22, 26, 16, 26, 12],
  [12, 22, null, 16, 22],
  [26, 12, 22, 26, 12],
  [20, 26, 26, 0, 18],
  [26, 16, 20, 12, 26],
  [16, 26, 12, 22, 22],
];
const CELL = { width: 42, height: 21 } as const;

/** Depth and width of the drawn parts; the hollow one has no value yet. */
const PARTS = [
  { depth: 0, width: 104, open: false },
  { depth: 1, width: 92, open: false },
  { depth: 2, width: 84, open: false },
  { depth: 2, width: 78, open: false },
  { depth: 3, width: 62, open: false },
  { depth: 1, width: 96, open: false },
  { depth: 2, width: 70, open: true },
  { depth: 2, width: 66, open: false },
] as const;

/** Lengths of the drawn stages. */
const STAGES = [168, 40, 30, 24] as const;

/** A sheet becomes a tree becomes a footprint: what the application does, as a picture. */
export function StartDrawing() {
  return (
    <svg className={styles['drawing']} viewBox="0 0 740 178" fill="none" aria-hidden="true">
      <Sheet />
      <Arrow x={232} />
      <Tree />
      <Arrow x={466} />
      <Footprint />
    </svg>
  );
}

function Sheet() {
  return (
    <g transform="translate(4 4)">
      {CELLS.map((row, y) =>
        row.map((width, x) => (
          <g key={`${x}-${y}`} transform={`translate(${x * CELL.width} ${y * CELL.height})`}>
            <rect
              width={CELL.width}
              height={CELL.height}
              fill={y === 0 ? 'var(--sunken)' : 'var(--surface)'}
              stroke="var(--line-strong)"
            />
            {width === null ? (
              <path
                d="M6 16 16 5M14 16 24 5M22 16 32 5M30 16 37 8"
                stroke="var(--text-2)"
                strokeWidth="1.3"
              />
            ) : (
              <rect x="8" y="8" width={width} height="5" rx="2" fill="var(--control)" opacity="0.55" />
            )}
          </g>
        )),
      )}
    </g>
  );
}

function Tree() {
  return (
    <g transform="translate(290 4)">
      <path d="M5 14V164M25 36v62M45 80v22" stroke="var(--line-strong)" />
      {PARTS.map(({ depth, width, open }, row) => (
        <g key={row} transform={`translate(${depth * 20} ${row * 21 + 4})`}>
          <rect
            width="10"
            height="10"
            rx="2"
            fill={open ? 'none' : row === 0 ? 'var(--accent)' : 'var(--data)'}
            stroke={open ? 'var(--error)' : 'none'}
            strokeDasharray="2 2"
          />
          <rect x="18" y="2" width={width} height="6" rx="3" fill="var(--control)" opacity="0.5" />
        </g>
      ))}
    </g>
  );
}

function Footprint() {
  return (
    <g transform="translate(530 4)">
      <path d="M0 16h180" stroke="var(--control)" />
      <rect x="52" y="11" width="88" height="11" rx="2" fill="var(--accent)" opacity="0.4" />
      <rect x="72" y="11" width="44" height="11" fill="var(--accent)" opacity="0.6" />
      <path d="M92 4v24" stroke="var(--text)" strokeWidth="3" />
      <path d="M0 44v124" stroke="var(--control)" />
      {STAGES.map((width, row) => (
        <rect key={width} x="0" y={52 + row * 29} width={width} height="17" fill="var(--component-fossil)" />
      ))}
      <rect x="30" y="110" width="34" height="17" fill="var(--component-aircraft)" />
      <path
        d="M-32 139h32v17h-32ZM-30 156l16-17M-20 156l16-17M-32 148l9-9"
        stroke="var(--component-biogenic-removal)"
        strokeWidth="1.4"
      />
    </g>
  );
}

function Arrow({ x }: { readonly x: number }) {
  return (
    <path d={`M${x} 88h34m-9-7 9 7-9 7`} stroke="var(--text-2)" strokeWidth="1.6" strokeLinejoin="round" />
  );
}
