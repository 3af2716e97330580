/** Sidebar, list and panes. */
export function Shell() {
  return null;
}
