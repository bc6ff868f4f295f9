import { routeName } from '../http/route-name.ts';

/** Counts requests by route, so that a test or a benchmark can say what a call cost upstream. */
export class RequestCounts {
  #total = 0;
  readonly #routes = new Map<string, number>();

  add(method: string, path: string): void {
    const route = `${method} ${routeName(path)}`;
    this.#total += 1;
    this.#routes.set(route, (this.#routes.get(route) ?? 0) + 1);
  }

  /** Counts since the start or the last reset; uids are replaced by `:uid`. */
  read(): { total: number; routes: Record<string, number> } {
    return { total: this.#total, routes: Object.fromEntries(this.#routes) };
  }

  reset(): void {
    this.#total = 0;
    this.#routes.clear();
  }
}
