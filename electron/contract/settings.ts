import { z } from 'zod';
import { PARSER_LIMITS } from './parser-limits.ts';
import { dayPartSchema, minuteOfDaySchema } from './schemas.ts';

/** What a person set and how the window stood, kept by main between runs. Never articles or alerts. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  notifications: z.boolean().default(true),
  /** When digests come, and the quiet hours of alerts without their own: minutes since local midnight. */
  notices: z
    .object({ digestAt: minuteOfDaySchema, quiet: dayPartSchema.nullable() })
    .default({ digestAt: 480, quiet: null }),
  /** When the reading of one file is given up. */
  reading: z
    .object({
      seconds: z.number().int().min(5).max(600),
      megabytes: z.number().int().min(256).max(4_096),
    })
    .default({ ...PARSER_LIMITS }),
  window: z
    .object({
      width: z.number().int().min(400).max(20_000),
      height: z.number().int().min(300).max(20_000),
      x: z.number().int().nullable(),
      y: z.number().int().nullable(),
      maximized: z.boolean(),
    })
    .default({ width: 1280, height: 840, x: null, y: null, maximized: false }),
  layout: z
    .object({
      /** Widths in pixels. */
      sidebar: z.number().min(0).max(2_000),
      list: z.number().min(0).max(4_000),
      sidebarFolded: z.boolean(),
      listFolded: z.boolean(),
      /** The left pane's share of both, in per cent. */
      split: z.number().min(5).max(95),
    })
    .default({ sidebar: 220, list: 360, sidebarFolded: false, listFolded: false, split: 50 }),
  /** Folders of alerts that are folded away, by their names, and whether the archived ones are shown. */
  sidebar: z
    .object({ foldedFolders: z.array(z.string().max(200)).max(10_000), archivedOpen: z.boolean() })
    .default({ foldedFolders: [], archivedOpen: false }),
  panes: z
    .object({
      left: z.number().int().positive().nullable(),
      right: z.number().int().positive().nullable(),
      active: z.enum(['left', 'right']),
    })
    .default({ left: null, right: null, active: 'left' }),
});
export type Settings = z.infer<typeof settingsSchema>;
