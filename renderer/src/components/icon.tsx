/** Outlines on a 16 x 16 grid, drawn for this product; stroke in the colour of the text. */
const PATHS = {
  scope:
    'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm0 3a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM8 1v2M8 13v2M1 8h2M13 8h2',
  bom: 'M2 3.5h12M5 8h9M8 12.5h6M2 3.5v9h3M2 8h3',
  factors: 'M2 5h4l4 6h4M11.5 8.5 14 11l-2.5 2.5M2 11h3',
  processes: 'M2.5 13.5V6l4 3V6l4 3V3h3v10.5Z',
  energy: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8Z',
  transport:
    'M1.5 4h8v7h-8ZM9.5 6.5h3l2 2.5v2h-5M4.5 13a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM11.5 13a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  packaging: 'M2 5l6-3 6 3v6l-6 3-6-3ZM2 5l6 3 6-3M8 8v6',
  waste: 'M3 4.5h10M6 4.5V2.5h4v2M4.5 4.5l.7 9h5.6l.7-9M6.8 7v4M9.2 7v4',
  site: 'M8 13.5a6 6 0 1 1 6-6M8 4v3.5l2.5 1.5M10.5 11h4M10.5 13.5h4',
  parameters: 'M3 13.5c2.5 0 3-1.5 3.5-5s1-5.5 3.5-5.5M4 7h5M9.5 9l4 4.5M13.5 9l-4 4.5',
  suppliers: 'M2.5 13.5v-9l5-2v11M7.5 6.5l6 1.5v5.5h-11M5 6v0M5 9v0M10.5 10.5v0',
  libraries: 'M3 2.5h2.5v11H3ZM5.5 2.5H8v11H5.5ZM9.2 3.2l2.3-.6 2.4 10.3-2.3.6ZM3 5h2.5M5.5 5H8',
  results: 'M2.5 13.5h11M4 11V7M7 11V3.5M10 11V6M13 11V9',
  standards: 'M8 2v11.5M4.5 13.5h7M3 4.5h10M3 4.5 1.2 9.2h3.6ZM13 4.5l-1.8 4.7h3.6Z',
  variants:
    'M4.5 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM4.5 13.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM11.5 6.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM4.5 5.5v5M11.5 6.5c0 2.5-2 3-7 3',
  checks: 'M2 4l1.5 1.5L6 3M2 10.5 3.5 12 6 9.5M8.5 4.5H14M8.5 11H14',
  evidence: 'M3.5 1.5h6L12.5 5v9.5h-9ZM9.5 1.5V5h3M5.5 9.5l2 2 3.5-4',
  history: 'M8 2.5A5.5 5.5 0 1 1 2.8 6M2.5 2.5V6H6M8 5v3.2l2.2 1.6',
  signOff: 'M2.5 13.5h11M3 10.5l1-3 6.5-5.5 2 2L6.5 9.5ZM9 3.5l2 2',
  reports: 'M3.5 1.5h9v13h-9ZM5.5 4.5h5M5.5 7h5M5.5 12V9.8M8 12V8.9M10.5 12v-1.4',
  workbook: 'M2.5 2.5h11v11h-11ZM2.5 6h11M2.5 9.8h11M6 2.5v11',
  undo: 'M3 6.5h6a3.5 3.5 0 0 1 0 7H6M5.5 4 3 6.5 5.5 9',
  redo: 'M13 6.5H7a3.5 3.5 0 0 0 0 7h3M10.5 4 13 6.5 10.5 9',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M6 4l4 4-4 4',
  down: 'M4 6l4 4 4-4',
  upload: 'M8 11V3M4.5 6 8 2.5 11.5 6M2.5 11v2.5h11V11',
  download: 'M8 2.5v8M4.5 7.5 8 11l3.5-3.5M2.5 11v2.5h11V11',
  check: 'M3 8.5 6.5 12 13 4.5',
  plus: 'M8 3v10M3 8h10',
  edit: 'M3 13l.6-2.8L10.5 3.3l2.2 2.2-6.9 6.9Z',
  language:
    'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM2 8h12M8 2c2 2 2.5 4 2.5 6S10 12 8 14c-2-2-2.5-4-2.5-6S6 4 8 2Z',
  theme: 'M13 9.5A5.5 5.5 0 1 1 6.5 3a4.5 4.5 0 0 0 6.5 6.5Z',
  file: 'M4 1.5h5.5L12.5 5v9.5H4ZM9.5 1.5V5h3',
  paste: 'M5 3H3.5v11h9V3H11M5.5 2h5v2.5h-5Z',
  panel: 'M2 3h12v10H2ZM10 3v10',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative line icon; what it stands beside names the action. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
