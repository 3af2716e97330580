// @ts-check
import { resolve } from 'node:path';
import { PlainError } from './say.mjs';

/** @typedef {{screenshot: string | undefined, rest: string[]}} StartOptions */

/**
 * Reads the words after `npm start --`.
 * @param {readonly string[]} words
 * @returns {StartOptions} `screenshot`: absolute path of the file to save one to; `rest`: what goes to the app
 */
export function readStartOptions(words) {
  /** @type {StartOptions} */
  const options = { screenshot: undefined, rest: [] };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const name = '--screenshot';
    if (word !== name && !word.startsWith(`${name}=`)) {
      options.rest.push(word);
      continue;
    }
    const file = word === name ? words[++at] : word.slice(name.length + 1);
    if (!file) throw new PlainError('--screenshot needs a file: npm start -- --screenshot FILE');
    options.screenshot = resolve(file);
  }
  return options;
}
