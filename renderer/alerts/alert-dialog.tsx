/** New and existing alerts: opens itself for the dialog `alert`. Mounted once at the root. */
export function AlertDialog() {
  return null;
}
