import { z } from 'zod';
import { type Settings, settingsSchema } from './settings.ts';

/** The arguments of the bridge's functions, as main checks them. */
export const nothingSchema = z.undefined();

const { theme, notifications, notices, reading, layout, sidebar, panes } = settingsSchema.shape;

/** Changes that a page may make; where the window stands is main's own to know, and is left out if it is sent along. */
export const settingsChangesSchema = z
  .strictObject({
    theme: theme.unwrap().optional(),
    notifications: notifications.unwrap().optional(),
    notices: notices.unwrap().optional(),
    reading: reading.unwrap().optional(),
    layout: layout.unwrap().optional(),
    sidebar: sidebar.unwrap().optional(),
    panes: panes.unwrap().optional(),
    window: z.unknown().optional(),
  })
  .transform(({ window: _own, ...changes }): Partial<Settings> => {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given) as Partial<Settings>;
  });

/** What the system says of dropped files; main takes absolute paths only. */
export const droppedPathsSchema = z.array(z.string().min(1).max(32_768)).max(100_000);
/** What can be written to a file: articles, and what the trends show. */
export const exportFormatSchema = z.enum([
  'jsonl',
  'markdown',
  'trends-svg',
  'trends-png',
  'trends-csv',
  'alerts-json',
  'alerts-csv',
  'hits-csv',
]);
export const sheetKindSchema = z.enum(['alerts', 'queries']);
export type SheetKind = z.infer<typeof sheetKindSchema>;
export type ExportFormat = z.infer<typeof exportFormatSchema>;
export const collectingSchema = z.boolean();
/** In characters: an article of a whole day's reports is far below. */
const CLIPBOARD_LIMIT = 50_000_000;
export const copySchema = z.strictObject({
  text: z.string().max(CLIPBOARD_LIMIT),
  html: z.string().max(CLIPBOARD_LIMIT).optional(),
});
