/** All imports, in the place of the list. */
export function ImportsView() {
  return null;
}
