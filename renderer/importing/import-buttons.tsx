/** Buttons "Paste article" and "Import files", at the top of the sidebar. */
export function ImportButtons() {
  return null;
}
