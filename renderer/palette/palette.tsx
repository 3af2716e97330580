/** The command palette: opens itself for the dialog `palette`. Mounted once at the root. */
export function Palette() {
  return null;
}
