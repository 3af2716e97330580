import { useState } from 'react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import {
  ALERT_DEFAULTS,
  type AlertColor,
  type AlertConditions,
  type AlertNotice,
  type AlertScope,
  type AlertSettings,
} from '../../electron/domain/alerts/alert.ts';
import { nextColor } from '../../electron/domain/alerts/next-color.ts';
import { alertsStore } from '../state/alerts.ts';
import { type AliasLines, aliasesOf, linesFromAliases, proposeName } from './alias-lines.ts';

/** An alert while it is written. */
export interface AlertDraft {
  /** As typed; empty where the proposed name will do. */
  readonly name: string;
  readonly color: AlertColor;
  readonly lines: AliasLines;
  readonly scope: AlertScope;
  readonly conditions: AlertConditions;
  readonly notice: AlertNotice;
  readonly folder: string;
}

/** Takes the fields that change; the others stay. */
export type ChangeDraft = (changes: Partial<AlertDraft>) => void;

function startDraft(alert: AlertSettings | null): AlertDraft {
  const { scope, conditions, notice, folder } = alert ?? ALERT_DEFAULTS;
  const same = { scope, conditions, notice, folder };
  if (alert) return { name: alert.name, color: alert.color, lines: linesFromAliases(alert.aliases), ...same };
  return {
    name: '',
    color: nextColor(alertsStore.get().map((one) => one.color)),
    lines: { text: '', anyCase: new Set() },
    ...same,
  };
}

/** What is typed in the alert dialog, from an alert that is there, from one that it is to be like, or from nothing. */
export function useAlertDraft(alert: AlertSettings | null) {
  const [draft, setDraft] = useState(() => startDraft(alert));
  const change: ChangeDraft = (changes) => setDraft((before) => ({ ...before, ...changes }));
  return { draft, change };
}

/** The draft as the library takes it; a name is proposed where none was typed. */
export function toSettings(draft: AlertDraft, alert: AlertRow | null): AlertSettings {
  const { paused, archived } = alert ?? ALERT_DEFAULTS;
  return {
    name: draft.name.trim() || proposeName(draft.lines.text),
    color: draft.color,
    aliases: aliasesOf(draft.lines),
    scope: draft.scope,
    paused,
    conditions: draft.conditions,
    notice: draft.notice,
    folder: draft.folder,
    archived,
  };
}
