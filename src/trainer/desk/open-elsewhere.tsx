/** An assignment that was made on another machine: its file or its link, laid on this desk. */
import { useState } from 'preact/hooks';
import { fromFileText } from '../../app/assignment/file.ts';
import { AssignmentError, fromLinkText } from '../../app/assignment/link.ts';
import type { Assignment } from '../../app/assignment/model.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/parts/icon.tsx';
import type { Change } from './use-kept.ts';

interface Told {
  readonly code: string;
  readonly title?: string;
}

export function OpenElsewhere({ change }: { change: Change }) {
  const [told, setTold] = useState<Told>();
  const [text, setText] = useState('');
  const open = async (source: string) => {
    try {
      const assignment = await readAssignment(source);
      let code = 'opened';
      await change(async ({ made }) => {
        // What lies here is not replaced by what came from outside.
        if (await made.get(assignment.id)) code = 'there';
        else await made.put({ id: assignment.id, assignment });
      });
      setText('');
      setTold({ code, title: assignment.title });
    } catch (error) {
      setTold({ code: error instanceof AssignmentError ? error.trouble : 'not-kept' });
    }
  };
  return (
    <section class="drawer paper" aria-labelledby="drawer-open">
      <h2 id="drawer-open">
        <Icon name="folder" />
        {t('trainer.open.title')}
      </h2>
      <p>{t('trainer.open.about')}</p>
      <form
        class="open-link"
        onSubmit={(event) => {
          event.preventDefault();
          void open(text);
        }}
      >
        <label>
          <span>{t('trainer.open.link')}</span>
          <input
            type="text"
            value={text}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="quiet-button">
          {t('trainer.open.open')}
        </button>
      </form>
      <label class="quiet-button file-button">
        <Icon name="save" />
        {t('trainer.open.file')}
        <input
          type="file"
          accept=".json,application/json"
          class="visually-hidden"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void file.text().then(open);
          }}
        />
      </label>
      <p class={`told ${told?.code ?? ''}`} role="status">
        {told ? t(`trainer.open.told.${told.code}`, { title: told.title ?? '' }) : ''}
      </p>
    </section>
  );
}

/** From a whole link, from what stands behind its last slash, or from the text of a file. @throws AssignmentError */
export async function readAssignment(source: string): Promise<Assignment> {
  const text = source.trim();
  if (text.startsWith('{')) return fromFileText(text);
  const [, behind] = /#\/assignment\/([^?\s]*)/.exec(text) ?? [];
  if (behind === undefined && !/^[\w-]+$/.test(text)) throw new AssignmentError('foreign');
  return fromLinkText(behind ?? text);
}
