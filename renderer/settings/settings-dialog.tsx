/** Settings and backups: opens itself for the dialog `settings`. Mounted once at the root. */
export function SettingsDialog() {
  return null;
}
