/** Navigation "Alerts" in the sidebar. */
export function AlertsNav() {
  return null;
}
