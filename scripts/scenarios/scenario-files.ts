import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readScenarios, ScenarioFileError, type Scenario } from './read-scenarios.ts';

const FOLDER = 'agent/scenarios';

/**
 * All scenarios of the repository, or those of one file.
 *
 * @param root of the repository
 * @param file a path, or the name of one in the folder of scenarios
 * @throws ScenarioFileError for a file that is not there or holds none that can be used, Error for one that cannot be read
 */
export async function loadScenarios(root: string, file?: string): Promise<Scenario[]> {
  const folder = join(root, FOLDER);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const chosen = names.filter((name) => file === undefined || name === file);
  if (file !== undefined && chosen.length === 0 && !existsSync(file)) {
    throw new ScenarioFileError(`there is no file ${file}; ${FOLDER} has ${names.join(', ')}`);
  }
  const paths = chosen.length > 0 ? chosen.map((name) => join(folder, name)) : [file ?? folder];
  const read = paths.map(async (path) =>
    readScenarios(await readFile(path, 'utf8'), basename(path)),
  );
  return (await Promise.all(read)).flat();
}
