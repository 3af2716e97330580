import { backend, errorMessage } from '../state/backend.ts';
import { bridge } from '../state/bridge.ts';
import { trends as words } from '../strings/en-trends.ts';
import { showToast } from '../ui/toast.tsx';
import { composePicture, type Drawing, pictureText } from './compose-picture.ts';
import { type FigureTable, toCsv } from './csv.ts';
import { drawPicture } from './draw-picture.ts';
import type { Series } from './series.ts';

interface WrittenFile {
  readonly encoding: 'text' | 'base64';
  readonly data: string;
}

/** Lets the person choose a file, and writes there what `make` gives. */
async function write(
  format: 'trends-svg' | 'trends-png' | 'trends-csv',
  make: () => WrittenFile | Promise<WrittenFile>,
): Promise<void> {
  try {
    // Before the dialog, since the figures may be others when it closes.
    const file = await make();
    const grant = await bridge.chooseExportFile(format);
    if (grant === null) return;
    const reply = await backend.call('trend.export', { grant, ...file });
    showToast({ message: words.exported(reply.file) });
  } catch (error) {
    showToast({ message: words.exportFailed, detail: errorMessage(error), kind: 'problem' });
  }
}

/** Exports figures as CSV. */
export function exportCsv(table: FigureTable): Promise<void> {
  return write('trends-csv', () => ({ encoding: 'text', data: toCsv(table) }));
}

/** Exports a chart as it looks, with its title and (of several alerts) a legend: as a drawing, or as a picture of twice its size. */
export async function exportPicture(
  kind: 'svg' | 'png',
  drawing: Drawing,
  caption: string,
  series: readonly Series[],
): Promise<void> {
  const picture = composePicture(drawing, caption, series);
  try {
    if (kind === 'svg') {
      await write('trends-svg', () => ({ encoding: 'text', data: pictureText(picture) }));
    } else {
      await write('trends-png', async () => ({ encoding: 'base64', data: await drawPicture(picture, 2) }));
    }
  } finally {
    picture.remove();
  }
}
