import type { CSSProperties } from 'react';

const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  spark: 'M12 3l2 7 7 2-7 2-2 7-2-7-7-2 7-2z',
  options:
    'M4 8h9M19 8h1M4 16h1M11 16h9M13 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0M5 16a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 9.5h17M3.5 14.5h17M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
  warn: 'M12 8.5v5M12 16.8v.1M12 3.5l9.5 16.5h-19z',
  info: 'M12 11v5.5M12 7.6v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  ear: 'M7 10a5 5 0 0 1 10 0c0 3.5-3 4-3 7a3 3 0 0 1-5.5 1.6M10 10a2 2 0 0 1 4 0c0 1.5-1.5 1.7-1.5 3',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing in the text's colour; the words beside it carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  // As a style too, which the style sheet takes up: a page's own is stronger than an attribute.
  const style: CSSProperties & Record<'--icc-path', string> = {
    '--icc-path': `path("${PATHS[name]}")`,
  };
  return (
    <svg className="icc-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} style={style} />
    </svg>
  );
}
