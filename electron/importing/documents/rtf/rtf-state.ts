import type { RtfFlow } from './rtf-flow.ts';

/** Where a group's text goes. */
export type RtfDestination =
  | 'text'
  | 'skip'
  /** Numbers of a drawing, with the text that may stand in it. */
  | 'shape'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'instruction';

/** What a field is asked to show (`HYPERLINK "https://…"`). */
export interface RtfField {
  instruction: string;
}

/** What holds until its group ends. Copied for each group. */
export interface RtfState {
  destination: RtfDestination;
  flow: RtfFlow;
  field: RtfField | null;
  /** Characters after each `\u` that say the same for programs that do not know it. */
  fallback: number;
  font: number;
  /** For text from right to left. */
  rightFont: number;
  isRight: boolean;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  href: string;
  /** Of the paragraph. */
  style: number;
  outline: number | null;
  list: number;
  inTable: boolean;
}

export function firstState(flow: RtfFlow): RtfState {
  return {
    ...{ destination: 'text', flow, field: null, fallback: 1, font: -1, rightFont: -1, isRight: false },
    ...{ bold: false, italic: false, hidden: false, deleted: false, href: '' },
    ...{ style: 0, outline: null, list: 0, inTable: false },
  };
}

/** `\pard` */
export function resetParagraph(state: RtfState): void {
  state.style = 0;
  state.outline = null;
  state.list = 0;
  state.inTable = false;
}

/** `\plain` */
export function resetLook(state: RtfState): void {
  state.font = -1;
  state.rightFont = -1;
  state.isRight = false;
  state.bold = false;
  state.italic = false;
  state.hidden = false;
  state.deleted = false;
}
