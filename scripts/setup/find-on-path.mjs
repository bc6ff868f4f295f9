import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param {string} name of a program, without its folder
 * @param {string | undefined} path value of `PATH`
 * @param {readonly string[]} [more] absolute paths tried after `PATH`
 * @returns {string | undefined} the first one that may be run
 */
export function findOnPath(name, path, more = []) {
  const folders = (path ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders.map((folder) => join(folder, name)), ...more].find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
