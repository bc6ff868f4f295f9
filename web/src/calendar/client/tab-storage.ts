/** What of a browser's storage is used. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Returns the tab's own storage, or null where the browser forbids it.
 *
 * @example
 * const draft = tabStorage()?.getItem('draft') ?? '';
 */
export function tabStorage(): TabStorage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}
