/** See `bundle.mjs`: the declaration by which tests, which are TypeScript, know it. */
export function bundlePrograms(entries: Readonly<Record<string, string>>, folder: string): Promise<void>;
