import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const styles = join(import.meta.dirname, '../src/calendar/styles');
const css = readdirSync(styles)
  .map((file) => readFileSync(join(styles, file), 'utf8'))
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  // Steps of an animation are no selectors.
  .replace(/@keyframes [\w-]+ \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');

/** Selectors of all rules; conditions around them (@media, @container) are left out. */
const selectors = [...css.matchAll(/([^{};]+)\{/g)]
  .map(([, text = '']) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => !text.startsWith('@'));

describe('the style sheet of the calendar', () => {
  it('touches nothing outside of it', () => {
    expect(selectors.length).toBeGreaterThan(50);
    // A nested rule stays inside the one around it.
    const foreign = selectors
      .flatMap((text) => text.split(/,(?![^(]*\))/))
      .map((text) => text.trim())
      .filter((text) => !/^(?:\.icc-|&|:where\(\.icc-|\[dir=['"]?rtl['"]?\] \.icc-)/.test(text));
    expect(foreign).toEqual([]);
  });

  it('undoes all that a page says of the pseudo-elements which it draws itself', () => {
    const pseudo = /^(.*)::(before|after)$/;
    const parts = selectors
      .flatMap((text) => text.split(/,(?![^(]*\))/))
      .map((text) => text.trim());
    const isOfAll = (text: string): boolean => text.includes('.icc-root *');
    const [undone, drawn] = [true, false].map((isReset) =>
      parts.filter(
        (text) => pseudo.test(text) && !isOfAll(text) && text.startsWith(':where(') === isReset,
      ),
    );
    expect(drawn?.length).toBeGreaterThan(3);
    for (const each of drawn ?? []) {
      const [, element = '', kind = ''] = pseudo.exec(each) ?? [];
      const last = element.split(' ').at(-1) ?? '';
      const reset = undone?.find((text) => text.endsWith(`::${kind}`)) ?? '';
      const named = reset.slice(':where('.length, reset.lastIndexOf(')')).split(/, | /);
      expect(
        named.some((name) => last.startsWith(name)),
        each,
      ).toBe(true);
    }
  });

  it('names every animation and property with its prefix', () => {
    for (const [, name] of css.matchAll(/@(?:keyframes|container|property|layer) ([\w-]+)/g)) {
      expect(name).toMatch(/^(?:--)?icc-/);
    }
    for (const [, name] of css.matchAll(/(--[\w-]+)\s*:/g)) expect(name).toMatch(/^--icc-/);
  });
});
