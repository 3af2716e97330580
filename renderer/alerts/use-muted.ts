import { useEffect, useState } from 'react';
import type { AlertNotice } from '../../electron/domain/alerts/alert.ts';
import { isMuted } from './describe-rules.ts';

/** The longest that a timer can be set for, in milliseconds. */
const LONGEST = 2_147_483_647;

/** Whether an alert is muted, also when that ends while it is shown. */
export function useMuted(notice: AlertNotice): boolean {
  const [, look] = useState(0);
  const { mutedUntil } = notice;
  useEffect(() => {
    if (mutedUntil === null || mutedUntil <= Date.now()) return;
    const timer = window.setTimeout(
      () => look((looks) => looks + 1),
      Math.min(mutedUntil - Date.now(), LONGEST),
    );
    return () => window.clearTimeout(timer);
  }, [mutedUntil]);
  return isMuted(notice, Date.now());
}
