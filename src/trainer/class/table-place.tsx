/** A place for a table that may be wider than the page: it scrolls by itself, by keys too. */
import type { ComponentChildren } from 'preact';

export function TablePlace({ by, children }: { by: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must reach what scrolls
    <section class="table-place" tabIndex={0} aria-labelledby={by}>
      {children}
    </section>
  );
}
