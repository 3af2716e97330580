// @ts-check
import { readFile } from 'node:fs/promises';

/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Tally} one
 * @param {Tally} other
 * @returns {Tally}
 */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/**
 * The counts of a run of vitest.
 * @param {string} file written by its JSON reporter
 * @returns {Promise<Tally>} all zero where the run wrote none
 */
export async function readVitestTally(file) {
  const report = await readReport(file);
  return {
    passed: number(report?.['numPassedTests']),
    failed: number(report?.['numFailedTests']),
    skipped: number(report?.['numPendingTests']) + number(report?.['numTodoTests']),
  };
}

/**
 * The counts of a run of Playwright. A test that passed at its second try alone is a passed one.
 * @param {string} file written by its JSON reporter
 * @returns {Promise<Tally>} all zero where the run wrote none
 */
export async function readPlaywrightTally(file) {
  const stats = (await readReport(file))?.['stats'];
  if (!isRecord(stats)) return NOTHING;
  return {
    passed: number(stats['expected']) + number(stats['flaky']),
    failed: number(stats['unexpected']),
    skipped: number(stats['skipped']),
  };
}

/**
 * The line that ends a test run.
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, unknown> | undefined>}
 */
async function readReport(file) {
  try {
    /** @type {unknown} */
    const report = JSON.parse(await readFile(file, 'utf8'));
    return isRecord(report) ? report : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null;
}

/** @param {unknown} value */
function number(value) {
  return typeof value === 'number' ? value : 0;
}
