/** The path in the archive that an address in one of its documents leads to, without its fragment. Never outside of the archive. */
export function resolvePart(from: string, href: string): string {
  const bare = unescapePath(href.replace(/[?#].*$/su, ''));
  const folders = bare.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of bare.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
