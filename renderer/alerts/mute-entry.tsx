import { Bell, BellOff } from 'lucide-react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { notices as words } from '../strings/en-notices.ts';
import type { MenuEntry } from '../ui/menu-entries.tsx';
import { isMuted } from './describe-rules.ts';
import { muteAlert } from './mute-alert.ts';
import { MUTE_CHOICES, muteLabels, muteUntil } from './mute-moments.ts';

/** In an alert's menu: mutes it for a while, or ends that. */
export function muteEntry(alert: AlertRow): MenuEntry {
  if (isMuted(alert.notice, Date.now()))
    return { label: words.unmute, icon: <Bell />, onSelect: () => void muteAlert(alert, null) };
  return {
    label: words.mute,
    icon: <BellOff />,
    entries: MUTE_CHOICES.map((choice) => ({
      label: muteLabels[choice],
      onSelect: () => void muteAlert(alert, muteUntil(choice, Date.now())),
    })),
  };
}
