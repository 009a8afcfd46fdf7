import { type ChartSize } from './echarts-core.ts';

/** Pixels of a picture per CSS pixel: sharp in print and on dense screens. */
const PICTURE_SCALE = 2;

/** Saves a text as a file of the user. */
export function saveText(text: string, type: string, fileName: string): void {
  saveBlob(new Blob([text], { type }), fileName);
}

/** Saves CSV with a byte order mark, by which spreadsheets recognise UTF-8. */
export function saveCsv(csv: string, fileName: string): void {
  saveText(`\uFEFF${csv}`, 'text/csv;charset=utf-8', fileName);
}

/** Draws SVG text as a PNG and saves it; rejects when the browser cannot draw it. */
export async function savePng(svg: string, size: ChartSize, fileName: string): Promise<void> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size.width * PICTURE_SCALE;
  canvas.height = size.height * PICTURE_SCALE;
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('canvas has no 2d context');
  }
  context.scale(PICTURE_SCALE, PICTURE_SCALE);
  context.drawImage(picture, 0, 0, size.width, size.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) {
    throw new Error('canvas gave no picture');
  }
  saveBlob(blob, fileName);
}

function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), SAVE_GRACE_MS);
}

const SAVE_GRACE_MS = 10_000;
