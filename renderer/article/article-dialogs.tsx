/** Edit metadata, tags and export: open themselves for their dialogs. Mounted once at the root. */
export function ArticleDialogs() {
  return null;
}
