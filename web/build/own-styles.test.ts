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

  it('names every animation and property with its prefix', () => {
    for (const [, name] of css.matchAll(/@(?:keyframes|container|property|layer) ([\w-]+)/g)) {
      expect(name).toMatch(/^(?:--)?icc-/);
    }
    for (const [, name] of css.matchAll(/(--[\w-]+)\s*:/g)) expect(name).toMatch(/^--icc-/);
  });
});
