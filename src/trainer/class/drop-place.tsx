/** Handing results in: dropped anywhere on the page, chosen as files, or pasted as text. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import { useDesk } from './context.tsx';

/** The whole page takes files; while some hang over it, it says so. */
export function DropPlace({ children }: { children: ComponentChildren }) {
  const desk = useDesk();
  const [over, setOver] = useState(false);
  const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const onOver = (event: DragEvent) => {
    if (!carries(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    if (!carries(event)) return;
    event.preventDefault();
    setOver(false);
    void desk.readIn([...event.dataTransfer!.files]);
  };
  const onLeave = (event: DragEvent) => {
    if (!(event.currentTarget as Node).contains(event.relatedTarget as Node | null)) setOver(false);
  };
  usePasted();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the same is done by the button and the text field
    <div
      class={over ? 'drop-place over' : 'drop-place'}
      onDragOver={onOver}
      onDragLeave={onLeave}
      onDrop={onDrop}
    >
      {children}
      {over && (
        <div class="drop-veil" aria-hidden="true">
          <p>{t('class.read.let-go')}</p>
        </div>
      )}
    </div>
  );
}

/** Whatever is pasted beside the text fields is meant to be read in. */
function usePasted(): void {
  const desk = useDesk();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if ((event.target as Element | null)?.closest?.('input, textarea')) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const pasted = text.trim() ? [{ name: t('class.read.pasted'), text }] : [];
      if (files.length + pasted.length === 0) return;
      event.preventDefault();
      void desk.readIn(files.length > 0 ? files : pasted);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [desk]);
}

/** The place where results are handed in. @param first nothing has been read in yet: it explains itself */
export function ReadIn({ first = false }: { first?: boolean }) {
  return (
    <div class={first ? 'paper read-in first' : 'paper read-in'}>
      {first && <h2>{t('class.read.first-title')}</h2>}
      {first && <p class="read-about">{t('class.read.first')}</p>}
      <div class="read-ways">
        <FileButton />
        <p class="read-or">{t('class.read.or-drop')}</p>
      </div>
      <PasteBox />
      <p class="read-private">{t('class.read.private')}</p>
    </div>
  );
}

/** A real button that opens the browser's own window for choosing files. */
export function FileButton() {
  const desk = useDesk();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="big-button" onClick={() => field.current?.click()}>
        <Icon name="notes" />
        {t('class.read.choose')}
      </button>
      <input
        ref={field}
        class="read-files"
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          void desk.readIn([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function PasteBox() {
  const desk = useDesk();
  const [text, setText] = useState('');
  const read = (event: Event) => {
    event.preventDefault();
    if (!text.trim()) return;
    void desk.readIn([{ name: t('class.read.pasted'), text }]);
    setText('');
  };
  return (
    <form class="read-paste" onSubmit={read}>
      <label for="class-paste">{t('class.read.paste')}</label>
      <textarea
        id="class-paste"
        rows={2}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" class="quiet-button">
        {t('class.read.paste-read')}
      </button>
    </form>
  );
}
