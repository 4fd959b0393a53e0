/** The DOM: every word and every control. */
import { render } from 'preact';
import { App } from './app.tsx';
import { Ui, type UiContext } from './context.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/call.css';

export { currentSpeech, textOfSpeech } from './call/current-speech.ts';
export type { Page, UiContext } from './context.tsx';

/** Draws the interface into an element, and keeps it drawn. */
export function mountUi(root: HTMLElement, context: UiContext): void {
  root.replaceChildren();
  render(
    <Ui.Provider value={context}>
      <App />
    </Ui.Provider>,
    root,
  );
}
