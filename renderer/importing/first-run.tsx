/** What an empty library shows in the place of the panes. */
export function FirstRun() {
  return null;
}
