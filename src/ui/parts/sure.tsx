/** A question in place of the button that raised it: what cannot be taken back is asked twice. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether it is being asked. Answered with no, the focus goes back to the button `start`. */
export function useAsking() {
  const [asking, setAsking] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!asking && asked.current) start.current?.focus();
    asked.current = asking;
  }, [asking]);
  return { asking, setAsking, start };
}

interface Props {
  readonly class: string;
  readonly question: string;
  readonly no: string;
  readonly yes: string;
  /** Whether something is gone after a yes. */
  readonly danger?: boolean;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

export function Sure({ class: name, question, no, yes, danger = true, onNo, onYes }: Props) {
  const text = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: the question takes the focus.
  useEffect(() => text.current?.focus(), []);
  return (
    <div class={name}>
      <p ref={text} tabIndex={-1}>
        {question}
      </p>
      <button type="button" class="quiet-button" onClick={onNo}>
        {no}
      </button>
      <button type="button" class={danger ? 'quiet-button danger' : 'quiet-button'} onClick={onYes}>
        {yes}
      </button>
    </div>
  );
}
