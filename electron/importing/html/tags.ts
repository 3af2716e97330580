/** Never text of the article, or text that a browser does not show. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS VIDEO AUDIO HEAD TITLE BUTTON SELECT TEXTAREA INPUT OPTION DATALIST MAP META LINK PROGRESS METER DIALOG RP RT'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV ADDRESS PRE FIGURE UL OL DL DT DD LI BLOCKQUOTE H1 H2 H3 H4 H5 H6 TABLE THEAD TBODY TFOOT TR TD TH CAPTION FIGCAPTION HR FORM FIELDSET LEGEND DETAILS SUMMARY BODY HTML CENTER HGROUP SEARCH MENU DIR'.split(
    ' ',
  ),
);

/** Whether nothing under an element of this name (in capitals) is text that a reader sees. */
export function isSkippedTag(tag: string): boolean {
  return SKIPPED.has(tag);
}

/** Whether an element of this name (in capitals) begins a line of its own. */
export function isBlockTag(tag: string): boolean {
  return BLOCKS.has(tag);
}
