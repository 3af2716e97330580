/**
 * The moment by which an article is sorted, in milliseconds since 1970: when it was published or, where that is not
 * known, when it was imported. A day or month counts from its beginning, without an offset as UTC.
 */
export function sortMoment(published: string, importedAt: number): number {
  if (published === '') return importedAt;
  const zoned = /T.*(?:Z|[+-]\d\d:\d\d)$/u.test(published) || !published.includes('T');
  const moment = Date.parse(zoned ? published : `${published}Z`);
  return Number.isNaN(moment) ? importedAt : moment;
}
