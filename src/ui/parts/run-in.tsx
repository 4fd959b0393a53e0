/** A text that comes in piece by piece, as it is said: the pace is the style sheet's (`.running .line span`). */

/** Words, or signs where no spaces part them. */
const pieces = (text: string): string[] =>
  text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? [];

interface RunInProps {
  readonly text: string;
  /** Milliseconds that it takes, and before it begins. */
  readonly during: number;
  readonly from?: number;
}

export function RunIn({ text, during, from = 0 }: RunInProps) {
  let at = 0;
  return (
    <p class="line">
      {pieces(text).map((piece, index) => {
        const delay = from + (during * at) / Math.max(1, text.length);
        at += piece.length;
        return (
          <span key={index} style={{ animationDelay: `${Math.round(delay)}ms` }}>
            {piece}
          </span>
        );
      })}
    </p>
  );
}
