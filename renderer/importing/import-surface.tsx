/** Paste, drop and the report of imports. Mounted once at the root. */
export function ImportSurface() {
  return null;
}
