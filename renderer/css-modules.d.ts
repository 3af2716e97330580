/** Style sheets and fonts that are imported for what they do, not for what they export. */
declare module '@fontsource-variable/*';
