/** Single keys: 1–9 choose, Space completes a line, H L T N work the telephone. They can be turned off. */
import { useEffect } from 'preact/hooks';
import { choicesShown, mayChoose } from '../../app/selectors.ts';
import { PHASE } from '../../core/model.ts';
import { useStore, useUi } from '../context.tsx';

/** Where a key is somebody's text or control, it is theirs. */
const isTaken = (target: EventTarget | null, key: string): boolean =>
  target instanceof HTMLElement &&
  (target.closest('input, select, textarea') !== null ||
    (key === ' ' && target.closest('button, a, summary') !== null));

export function useKeys(): void {
  const { store, commands } = useUi();
  const on = useStore(({ settings }) => settings.keys);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const { call } = store.getState();
      // A key that is held down repeats itself: it would choose in the next turn too.
      if (event.repeat) return;
      if (!call || event.ctrlKey || event.altKey || event.metaKey || isTaken(event.target, event.key)) return;
      const number = Number.parseInt(event.key, 10);
      if (number > 0 && mayChoose(call)) {
        const choice = choicesShown(call)[number - 1];
        if (choice !== undefined) void commands.press({ type: 'choose', choice });
      } else if (event.key === ' ') {
        event.preventDefault();
        if (call.state.phase === PHASE.ringing) void commands.press({ type: 'pick-up' });
        else if (!mayChoose(call)) void commands.press({ type: 'line-end' });
      } else {
        const key = document.querySelector<HTMLElement>(
          `[data-key="${CSS.escape(event.key.toLowerCase())}"]`,
        );
        key?.click();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on, store, commands]);
}
