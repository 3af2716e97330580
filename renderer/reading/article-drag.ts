/** The type under which a row of the list is dragged, so that panes know it from files and text. */
export const ARTICLE_DRAG_TYPE = 'application/x-wirewatch-article';
