/** A key, drawn with the pen of the other icons. */
export const KeyIcon = () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M8 8.500a4 4 0 1 0 0 7 4 4 0 0 0 3.500-2H21v3M17 13.500v2.500M8 12h.1" />
  </svg>
);
