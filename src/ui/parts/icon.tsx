/** Ink icons, all in a 24 × 24 box with the same pen. Never alone: a word or a label stands beside them. */
const PATHS = {
  hold: 'M9 5v14M15 5v14',
  resume: 'M8 5l11 7-11 7z',
  'look-up': 'M10.500 4.500a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  transfer: 'M4 9h14l-4-4M20 15H6l4 4',
  notes: 'M6 3h9l4 4v14H6zM9 11h7M9 15h5M14 3v5h5',
  'hang-up': 'M3 14c5-6 13-6 18 0l-3 3-4-2v-3h-4v3l-4 2z',
  'pick-up': 'M6 3l4 5-2 2c1 3 3 5 6 6l2-2 5 4-3 3C10 22 2 14 3 6z',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  settings:
    'M12 8.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7zM12 2v4M12 18v4M2 12h4M18 12h4M5 5l2.800 2.800M16.200 16.200L19 19M19 5l-2.800 2.800M7.800 16.200L5 19',
  close: 'M5 5l14 14M19 5L5 19',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l4 2',
  book: 'M12 6c-3-2-6-2-9-1v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v14',
  check: 'M4 13l5 5L20 6',
  cross: 'M6 6l12 12M18 6L6 18',
  ear: 'M7 10a5.500 5.500 0 1 1 10 3c-1.500 2-3 2.500-3 5a3 3 0 0 1-5.500 1.500M10 10a2.500 2.500 0 1 1 4 2',
  bolt: 'M13 2L5 14h6l-1 8 9-13h-6z',
  sound: 'M4 9v6h4l5 4V5L8 9zM16 9q2 3 0 6M19 6q4 6 0 12',
  mute: 'M4 9v6h4l5 4V5L8 9zM16 10l5 5M21 10l-5 5',
  replay: 'M5 12a7 7 0 1 1 2 5M5 12l-2-3M5 12l3-2',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  coach: 'M12 3a6 6 0 0 1 3.500 11v3h-7v-3A6 6 0 0 1 12 3zM9.500 20h5',
  pencil: 'M4 20l1-5L16 4l4 4L9 19zM13.500 6.500l4 4',
  save: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  folder: 'M3 6h6l2 3h10v10H3z',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 15v2',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  send: 'M3 11l18-8-7 18-3-7zM11 14l4-4',
  search: 'M10.500 4.500a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
