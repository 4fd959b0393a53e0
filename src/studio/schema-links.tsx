/** The JSON Schemas of the files, for who writes in an editor of their own. */
import { loadSchemas } from '../content/listing.ts';
import { t } from '../i18n/index.ts';
import { useCommands } from '../ui/context.tsx';
import { Icon } from '../ui/parts/icon.tsx';
import { download } from './download.ts';

const NAMES = ['scenario.schema.json', 'words.schema.json'];

export function SchemaLinks() {
  const commands = useCommands();
  const save = async (name: string) => {
    try {
      const text = `${JSON.stringify((await loadSchemas())[name], null, 2)}\n`;
      download(name, text, 'application/json');
    } catch {
      commands.notify('load-failed');
    }
  };
  return (
    <div class="st-schemas">
      <p>{t('studio.learn.schemas')}</p>
      <p class="st-buttons">
        {NAMES.map((name) => (
          <button key={name} type="button" class="quiet-button" onClick={() => void save(name)}>
            <Icon name="save" />
            {name}
          </button>
        ))}
      </p>
    </div>
  );
}
