/**
 * The editor of one file: a plain text area, so that every keyboard, input method and screen reader knows it, over a copy of its text that
 * carries the line numbers and the colours. The copy gives it its height; the place around it scrolls, not the area.
 */
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { paintLine } from './paint-yaml.ts';
import { breakLine, placeOfLine, shiftLines } from './typing.ts';

/** Where one is in a file. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly scroll: number;
}

interface Props {
  readonly path: string;
  readonly text: string;
  /** Lines with something wrong: `error` before `advice`. */
  readonly marks: ReadonlyMap<number, 'error' | 'advice'>;
  /** A line to go to; the number tells one wish from the next. */
  readonly wish: { readonly line: number; readonly count: number } | undefined;
  readonly place: Place | undefined;
  readonly readOnly: boolean;
  readonly onEdit: (text: string) => void;
  readonly onPlace: (place: Place) => void;
}

export function TextEditor({ path, text, marks, wish, place, readOnly, onEdit, onPlace }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const hint = useId();
  // What is typed stands in the area first: it is only written to where the text has come from elsewhere.
  useLayoutEffect(() => {
    if (area.current && area.current.value !== text) area.current.value = text;
  }, [text]);
  useLayoutEffect(() => {
    if (!place || !area.current) return;
    area.current.setSelectionRange(place.from, place.to);
    scroll.current!.scrollTop = place.scroll;
  }, []);
  useEffect(() => {
    if (wish && area.current) goTo(area.current, wish.line);
  }, [wish]);
  const tell = () => {
    const { selectionStart: from, selectionEnd: to } = area.current!;
    onPlace({ from, to, scroll: scroll.current!.scrollTop });
  };
  return (
    <div class="ed" ref={scroll} onScroll={tell}>
      <div class="ed-sheet">
        <Lines text={text} marks={marks} />
        <textarea
          ref={area}
          class="ed-area"
          aria-label={t('studio.editor.label', { file: path })}
          aria-describedby={hint}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          readOnly={readOnly}
          onInput={({ currentTarget }) => onEdit(currentTarget.value)}
          onKeyDown={useKeys(readOnly)}
          onSelect={tell}
        />
      </div>
      <p id={hint} class="visually-hidden">
        {t('studio.editor.hint')}
      </p>
    </div>
  );
}

/** Tab moves lines in and out; Escape gives it back, so that nobody is caught in here. */
function useKeys(readOnly: boolean): (event: KeyboardEvent) => void {
  const free = useRef(false);
  return (event) => {
    const area = event.currentTarget as HTMLTextAreaElement;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (event.key === 'Escape') free.current = true;
    else if (event.key === 'Tab' && plain && !free.current && !readOnly) {
      event.preventDefault();
      shiftLines(area, event.shiftKey);
    } else if (event.key === 'Enter' && plain && !event.shiftKey && !readOnly) {
      event.preventDefault();
      breakLine(area);
    }
    if (event.key !== 'Escape' && event.key !== 'Shift') free.current = false;
  };
}

/** Puts the caret on a line, selects it, and brings it into sight. */
function goTo(area: HTMLTextAreaElement, line: number): void {
  const from = placeOfLine(area.value, line);
  const end = area.value.indexOf('\n', from);
  area.focus({ preventScroll: true });
  area.setSelectionRange(from, end < 0 ? area.value.length : end);
  area.parentElement?.querySelector(`.ed-line:nth-child(${line})`)?.scrollIntoView({ block: 'center' });
}

function Lines({ text, marks }: Pick<Props, 'text' | 'marks'>) {
  return (
    <div class="ed-lines" aria-hidden="true">
      {text.split('\n').map((line, index) => (
        <Line key={index} line={line} mark={marks.get(index + 1)} />
      ))}
    </div>
  );
}

/** Drawn again only where it has changed: a key pressed changes one line of hundreds. */
function Line({ line, mark }: { line: string; mark: 'error' | 'advice' | undefined }) {
  return useMemo(
    () => (
      <div class={`ed-line${mark ? ` ${mark}` : ''}`}>
        {paintLine(line).map(([paint, part], index) => (
          <span key={index} class={`ed-${paint}`}>
            {part}
          </span>
        ))}
        {line === '' && '\u200b'}
      </div>
    ),
    [line, mark],
  );
}
