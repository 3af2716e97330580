import { basename } from 'node:path';
import type { CheckedArgument } from '../../contract/ipc.ts';
import type { AlertExportReply, AlertSetReply } from '../../contract/replies.ts';
import { alertsToJson, readAlertSet } from '../../domain/alerts/alert-set.ts';
import { alertsToTable, readAlertTable } from '../../domain/alerts/alert-set-table.ts';
import { CSV_BEGINNING, csvLine } from '../../domain/csv.ts';
import type { BackendContext } from '../backend-context.ts';
import { Failure } from '../failure.ts';
import { writeExport } from '../write-export.ts';

/** Answers `alert.readSet`. */
export async function readSet(
  { grants, readSheet }: Pick<BackendContext, 'grants' | 'readSheet'>,
  { grant }: CheckedArgument<'alert.readSet'>,
  signal: AbortSignal,
): Promise<AlertSetReply> {
  const [path = ''] = grants.take(grant, 'import');
  const file = basename(path);
  const sheet = await readSheet(path, signal);
  const read = sheet.kind === 'json' ? readAlertSet(sheet.value) : readAlertTable(sheet.rows);
  if (!read.ok) throw new Failure('refused', `${file} was not imported. ${read.problem}.`);
  return { file, entries: read.entries };
}

/** Answers `alert.export`: in the order of the library. */
export async function exportAlerts(
  { grants, library }: Pick<BackendContext, 'grants' | 'library'>,
  { ids, format, grant }: CheckedArgument<'alert.export'>,
  signal: AbortSignal,
): Promise<AlertExportReply> {
  const wanted = ids && new Set(ids);
  const alerts = library.alerts.list().filter(({ id }) => wanted === null || wanted.has(id));
  const text =
    format === 'json' ? [alertsToJson(alerts)] : [CSV_BEGINNING, ...alertsToTable(alerts).map(csvLine)];
  return { alerts: alerts.length, file: await writeExport(grants, grant, text, signal) };
}
