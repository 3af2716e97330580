import { makeParts } from '../trends/parts.ts';
import { makeRecent } from '../trends/recent.ts';
import { makeTimeline } from '../trends/timeline.ts';
import { makeTogether } from '../trends/together.ts';
import { writeExport } from '../write-export.ts';
import type { HandlersOf } from './handler.ts';

export const trendHandlers: HandlersOf<'trend'> = {
  'trend.timeline': makeTimeline,
  'trend.parts': makeParts,
  'trend.together': makeTogether,
  'trend.recent': makeRecent,
  'trend.export': async ({ grants }, { grant, encoding, data }, signal) => {
    const piece = encoding === 'text' ? data : Buffer.from(data, 'base64');
    return { file: await writeExport(grants, grant, [piece], signal) };
  },
};
