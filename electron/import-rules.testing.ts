import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** One import of a source file. */
export interface FoundImport {
  /** Null where it is computed and nobody can tell what it imports. */
  readonly specifier: string | null;
  readonly typeOnly: boolean;
  /** From 1. */
  readonly line: number;
}

/** A source file by its path in the project, with slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** What the files of one folder may import. Folders are named as in {@link RULES}. */
interface Rule {
  readonly folders: readonly string[];
  /** Folders of which only types may be taken. */
  readonly types: readonly string[];
  /** Names of packages; `@scope/*` for a whole scope, `*` for any but `electron`. */
  readonly packages: readonly string[];
  readonly node: boolean;
  /** The rule in words. */
  readonly words: string;
}

const RULES: Readonly<Record<string, Rule>> = {
  'electron/domain': {
    folders: [],
    types: [],
    packages: [],
    node: false,
    words: 'domain imports nothing: no packages, no Node, no other folder',
  },
  'electron/contract': {
    folders: ['electron/domain'],
    types: [],
    packages: ['zod'],
    node: false,
    words: 'contract imports domain and zod, and nothing of Node',
  },
  'electron/importing': {
    folders: ['electron/domain'],
    types: [],
    packages: ['*'],
    node: true,
    words: 'importing imports domain and packages: no storage, no Electron',
  },
  'electron/storage': {
    folders: ['electron/domain'],
    types: [],
    packages: ['@photostructure/sqlite'],
    node: true,
    words: 'storage imports domain and the database package',
  },
  'electron/parser': {
    folders: ['electron/importing', 'electron/domain', 'electron/contract'],
    types: [],
    packages: [],
    node: true,
    words: 'parser imports importing, domain and contract',
  },
  'electron/backend': {
    folders: ['electron/domain', 'electron/contract', 'electron/storage'],
    types: [],
    packages: ['fuse.js', 'chokidar', 'zod'],
    node: true,
    words:
      'backend imports domain, contract with its zod, storage, fuse.js and a file watcher, never Electron; it starts parsers by path',
  },
  'electron/main': {
    folders: ['electron/contract'],
    types: ['electron/domain'],
    packages: ['electron', 'electron-store', 'zod'],
    node: true,
    words:
      'main imports contract with its zod, types of domain, electron and electron-store; it starts the backend by path',
  },
  'electron/preload': {
    folders: [],
    types: ['electron/contract'],
    packages: ['electron'],
    node: true,
    words: 'preload imports electron, types of contract, and modules of contract that do without zod',
  },
  'electron/cli': {
    folders: ['electron/backend', 'electron/contract', 'electron/domain'],
    types: [],
    packages: [],
    node: true,
    words: 'cli imports backend, contract and domain',
  },
  renderer: {
    folders: ['electron/domain', 'assets'],
    types: ['electron/contract'],
    packages: [
      ...['react', 'react-dom', 'react-resizable-panels', 'lucide-react', 'recharts'],
      ...['@base-ui/*', '@fontsource-variable/*', '@tanstack/*'],
    ],
    node: false,
    words:
      'renderer imports domain, types of contract, modules of contract that do without zod, react and view packages, and nothing of Node or Electron',
  },
};

/** These may take the running code of contract where it stays free of zod: the one client, names of channels. */
const WITHOUT_ZOD = ['renderer', 'electron/preload'];
/** The one place that a package may enter the domain. */
const STEMMER = 'electron/domain/text/stem.ts';
const SOURCE = /\.(?:ts|tsx|mts|cts|js|mjs|cjs|jsx)$/u;
const EXEMPT = /\.(?:test|testing)\.tsx?$|\/testing\/|\.d\.ts$/u;

/** Whether a file is source under the rules: not a test, nor what only tests use. */
export function isUnderRules(path: string): boolean {
  return SOURCE.test(path) && !EXEMPT.test(path) && folderOf(path) !== undefined;
}

/** Every import that the rules forbid. Takes all files at once, since what a contract module brings along counts, too. */
export function checkImports(files: readonly SourceFile[]): readonly Finding[] {
  const needsZod = modulesThatNeedZod(files);
  return files.filter(({ path }) => isUnderRules(path)).flatMap((file) => checkFile(file, needsZod));
}

function checkFile({ path, text }: SourceFile, needsZod: ReadonlySet<string>): readonly Finding[] {
  const folder = folderOf(path) as string;
  const rule = RULES[folder] as Rule;
  return findImports(text).flatMap((found) => {
    const reason = forbidden(path, folder, rule, found, needsZod);
    return reason === '' ? [] : [{ path, line: found.line, message: `${reason} (${rule.words})` }];
  });
}

/** Why the import is forbidden; empty where it is allowed. */
function forbidden(
  path: string,
  folder: string,
  rule: Rule,
  { specifier, typeOnly }: FoundImport,
  needsZod: ReadonlySet<string>,
): string {
  if (specifier === null) return 'imports something computed, which no rule can check';
  if (specifier.startsWith('.')) {
    // electron-vite's way to name a file that is started as a process of its own.
    if (folder === 'electron/main' && /\?modulePath$/u.test(specifier)) return '';
    const target = resolve(path, specifier);
    const targetFolder = folderOf(target) ?? target.split('/')[0];
    if (targetFolder === undefined || targetFolder === folder || rule.folders.includes(targetFolder))
      return '';
    if (targetFolder !== 'electron/contract' && typeOnly && rule.types.includes(targetFolder)) return '';
    if (!rule.types.includes(targetFolder)) return `imports ${target}`;
    if (typeOnly || (WITHOUT_ZOD.includes(folder) && !needsZod.has(target))) return '';
    return `imports more than types of ${target}`;
  }
  if (specifier.startsWith('node:') || isBuiltin(specifier))
    return rule.node ? '' : `imports Node's ${specifier}`;
  const name = packageName(specifier);
  if (path === STEMMER && name !== 'electron') return '';
  const allowed = rule.packages.some(
    (pattern) =>
      pattern === name ||
      (pattern === '*' && name !== 'electron') ||
      (pattern.endsWith('/*') && name.startsWith(pattern.slice(0, -1))),
  );
  return allowed ? '' : `imports the package ${name}`;
}

function folderOf(path: string): string | undefined {
  return Object.keys(RULES).find((folder) => path.startsWith(`${folder}/`));
}

function resolve(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/u, ''));
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The modules of contract that bring zod along when they run, be it through others. */
function modulesThatNeedZod(files: readonly SourceFile[]): ReadonlySet<string> {
  const modules = files
    .filter(({ path }) => folderOf(path) === 'electron/contract')
    .map(({ path, text }) => ({
      path,
      targets: findImports(text)
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ specifier }) => specifier ?? 'zod')
        .map((specifier) => (specifier.startsWith('.') ? resolve(path, specifier) : packageName(specifier))),
    }));
  const needing = new Set(['zod']);
  for (let before = 0; before !== needing.size; ) {
    before = needing.size;
    for (const { path, targets } of modules)
      if (targets.some((target) => needing.has(target))) needing.add(path);
  }
  return needing;
}

/** Comments, template texts, strings and regular expressions, so that what stands in them is taken for no import. */
const OPAQUE =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|`(?:[^`\\]|\\[\s\S])*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?<=(?:[(=,:[!&|?{};]|return)\s*)\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/gu;
/** A string that was taken out, by its number. */
const HELD = String.raw`\u0001(\d+)\u0001`;
const STATIC = new RegExp(
  String.raw`(?<![.\w$])(?:(import|export)(\s+type\b(?!\s*(?:,|from\b)))?[\w\s{},*$]*?\bfrom\s*${HELD}|import\s*${HELD})`,
  'gu',
);
const DYNAMIC = new RegExp(
  String.raw`(?<![.\w$])(typeof\s+)?(?:import|require)\s*\(\s*(?:${HELD}\s*[,)])?`,
  'gu',
);

/**
 * All imports of a source text: static, for side effects, re-exports, dynamic and `require`. `import { type A }` is no
 * type-only import: the module is still run. Made for our own formatted sources, not for every text that JavaScript allows.
 */
export function findImports(text: string): readonly FoundImport[] {
  const strings: string[] = [];
  const plain = text.replace(OPAQUE, (piece) => {
    const first = piece[0];
    const lines = piece.replace(/[^\n]/gu, '');
    if (first === '/') return lines || ' ';
    // A template that holds no expression names a module as well as a string does.
    if (first === '`' && piece.includes('${')) return `\u0002${lines}`;
    strings.push(piece.slice(1, -1));
    return `\u0001${strings.length - 1}\u0001${lines}`;
  });
  const lineAt = (index: number): number => plain.slice(0, index).split('\n').length;
  const held = (number: string | undefined): string | null =>
    number === undefined ? null : (strings[Number(number)] ?? null);
  const statics = [...plain.matchAll(STATIC)].map((match) => ({
    specifier: held(match[3] ?? match[4]),
    typeOnly: match[2] !== undefined,
    line: lineAt(match.index),
  }));
  const dynamics = [...plain.matchAll(DYNAMIC)].map((match) => ({
    specifier: held(match[2]),
    typeOnly: match[1] !== undefined,
    line: lineAt(match.index),
  }));
  return [...statics, ...dynamics].sort((one, other) => one.line - other.line);
}
