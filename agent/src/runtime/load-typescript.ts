/** Whether this process can load files of TypeScript, and how it learns to. */

/** Whether this Node runs TypeScript by itself (22.18 and later). */
export function stripsTypes(): boolean {
  const features: object = process.features;
  return 'typescript' in features && features.typescript !== false;
}

/**
 * Lets a built program import `.ts` files. Sources are run by what can do it already.
 *
 * @throws Error where this Node cannot by itself, and tsx is not installed
 */
export async function allowTypescript(): Promise<void> {
  if (import.meta.filename.endsWith('.ts') || stripsTypes()) return;
  const { register } = await import('tsx/esm/api');
  register();
}

/** Arguments by which another Node runs a program, which is a `.ts` file unless it was built. */
export function argumentsFor(program: string): string[] {
  return program.endsWith('.js') || stripsTypes() ? [] : ['--import', import.meta.resolve('tsx')];
}
