const PATHS = {
  microphone:
    'M12 4a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V7a3 3 0 0 0-3-3zM6 11.500a6 6 0 0 0 12 0M12 17.500V21',
  muted:
    'M4 4l16 16M9 9v3a3 3 0 0 0 4.500 2.600M15 12V7a3 3 0 0 0-5.600-1.500M6 11.500a6 6 0 0 0 8.500 5.450M18 11.500c0 .8-.15 1.500-.42 2.200M12 17.500V21',
  hangUp:
    'M3.500 14.500c4.700-4.700 12.300-4.700 17 0l-2 2.500-4-1.500v-2.200a11 11 0 0 0-5 0v2.200l-4 1.500z',
  calendar: 'M5 6.500h14v13H5zM5 10.500h14M9 4v4M15 4v4',
  send: 'M4 12l16-7-5 15-3.500-6zM11.500 14L20 5',
  warn: 'M12 8.500v5M12 16.800v.1M12 3.500l9.500 16.500h-19z',
  info: 'M12 11v5.5M12 7.6v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  settings:
    'M4 8h9M19 8h1M4 16h1M11 16h9M13 8a3 3 0 1 0 6 0 3 3 0 1 0-6 0M5 16a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  sound: 'M4 10v4h3.500L12 18V6L7.500 10zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11',
} as const;

/** A line drawing in the text's colour; the words beside it carry the meaning. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="call-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
