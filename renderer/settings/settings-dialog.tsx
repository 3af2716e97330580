import { Tabs } from '@base-ui/react/tabs';
import { closeDialog, dialogStore } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { settings as words } from '../strings/en-settings.ts';
import { Dialog } from '../ui/dialog.tsx';
import { AboutSettings } from './about-settings.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { GeneralSettings } from './general-settings.tsx';
import { NotificationSettings } from './notification-settings.tsx';
import styles from './settings-dialog.module.css';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

const SECTIONS = [
  { id: 'general', label: words.sections.general, Content: GeneralSettings },
  { id: 'notifications', label: words.sections.notifications, Content: NotificationSettings },
  { id: 'backups', label: words.sections.backups, Content: BackupSettings },
  { id: 'about', label: words.sections.about, Content: AboutSettings },
] as const;

/** Settings, backups, and what the app is; and the sheet of shortcuts. Mounted once at the root. */
export function SettingsDialog() {
  const open = useStore(dialogStore)?.kind === 'settings';
  return (
    <>
      <Dialog open={open} onClose={closeDialog} title={words.title} size="large">
        <Tabs.Root className={styles['tabs']} defaultValue="general" orientation="vertical">
          <Tabs.List className={styles['list']} aria-label={words.title}>
            {SECTIONS.map((section) => (
              <Tabs.Tab key={section.id} value={section.id} className={styles['tab']}>
                {section.label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {SECTIONS.map(({ id, Content }) => (
            <Tabs.Panel key={id} value={id} className={styles['panel']}>
              <Content />
            </Tabs.Panel>
          ))}
        </Tabs.Root>
      </Dialog>
      <ShortcutsDialog />
    </>
  );
}
