// @ts-check
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} words its arguments
 * @param {import('node:child_process').SpawnOptions} [options] by default its output goes to this one's
 * @returns {Promise<number>} the exit code; 128 and more where a signal ended it, 127 where it could not be started
 */
export function run(program, words, options = {}) {
  return new Promise((settle) => {
    const child = spawn(program, words, { stdio: 'inherit', ...options });
    child.on('error', () => settle(127));
    child.on('close', (code) => settle(code ?? 143));
  });
}

/**
 * Runs a program and gives back what it wrote.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{code: number, stdout: string, stderr: string}>}
 */
export function capture(program, words, options = {}) {
  return new Promise((settle) => {
    const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stderr += text;
    });
    child.on('error', (error) => settle({ code: 127, stdout, stderr: error.message }));
    child.on('close', (code) => settle({ code: code ?? 143, stdout, stderr }));
  });
}

/**
 * Where a program lies.
 * @param {string} program its name
 * @returns {string | undefined} its path; nothing when it is not installed
 */
export function which(program) {
  // The folders for system programs are not on everybody's PATH.
  const { PATH = '' } = process.env;
  const folders = [...PATH.split(delimiter), '/usr/sbin', '/sbin'];
  for (const folder of folders) {
    if (folder === '') continue;
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here; the next folder may have it.
    }
  }
  return undefined;
}
