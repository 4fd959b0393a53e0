/** The files of a pack as tabs, with how much is wrong in each; and another language, or away with one. */
import { useState } from 'preact/hooks';
import { isLocale, LOCALES, type Locale } from '../content/locales.ts';
import { isAdvice, type Problem } from '../content/problems.ts';
import { languageName, t } from '../i18n/index.ts';
import { useStore } from '../ui/context.tsx';
import { type Draft, folderOf, foldersOf } from './draft.ts';
import { Tabs } from './tabs.tsx';

interface Props {
  readonly draft: Draft;
  readonly paths: readonly string[];
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly onPick: (path: string) => void;
  readonly readOnly: boolean;
}

export function FileTabs({ draft, paths, path, problems, onPick, readOnly }: Props) {
  const folder = folderOf(path);
  const own = paths.filter((one) => folderOf(one) === folder);
  const folders = foldersOf(draft.store.getState().files);
  return (
    <div class="st-file-bar">
      {folders.length > 1 && (
        <label class="st-scenario">
          <span>{t('studio.editor.call')}</span>
          <select
            value={folder}
            onChange={({ currentTarget }) =>
              onPick(paths.find((one) => folderOf(one) === currentTarget.value) ?? path)
            }
          >
            {folders.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </label>
      )}
      <Tabs
        name="st-file"
        label={t('studio.editor.files')}
        tabs={own.map((id) => ({ id, label: <FileLabel path={id} problems={problems} /> }))}
        value={path}
        onPick={onPick}
      />
      {!readOnly && <Languages draft={draft} folder={folder} path={path} own={own} onPick={onPick} />}
    </div>
  );
}

function FileLabel({ path, problems }: { path: string; problems: readonly Problem[] }) {
  const here = problems.filter(({ file }) => file === path);
  const errors = here.filter((problem) => !isAdvice(problem)).length;
  return (
    <>
      {path.split('/')[1]}
      {here.length > 0 && (
        <span class={`st-count ${errors > 0 ? 'error' : 'advice'}`}>
          {here.length}
          <span class="visually-hidden"> {t('studio.check.count', { count: here.length })}</span>
        </span>
      )}
    </>
  );
}

interface LanguageProps {
  readonly draft: Draft;
  readonly folder: string;
  readonly path: string;
  readonly own: readonly string[];
  readonly onPick: (path: string) => void;
}

/** Another language begins as a copy of one that is there: to be written over line by line, with its ids in place. */
function Languages({ draft, folder, path, own, onPick }: LanguageProps) {
  const locale = useStore((state) => state.locale);
  const [sure, setSure] = useState<string>();
  const has = (language: Locale) => own.includes(`${folder}/${language}.yaml`);
  const missing = LOCALES.filter((language) => !has(language));
  const model = LOCALES.find(has);
  const name = path.split('/')[1]!.replace('.yaml', '');
  const add = (language: string) => {
    const { files } = draft.store.getState();
    if (!model || !isLocale(language)) return;
    draft.change({ [`${folder}/${language}.yaml`]: files[`${folder}/${model}.yaml`]! });
    onPick(`${folder}/${language}.yaml`);
  };
  const remove = () => {
    setSure(undefined);
    draft.change({ [path]: undefined });
    onPick(`${folder}/scenario.yaml`);
  };
  return (
    <span class="st-languages">
      {missing.length > 0 && model && (
        <select
          aria-label={t('studio.editor.add-language')}
          value=""
          onChange={({ currentTarget }) => {
            add(currentTarget.value);
            currentTarget.value = '';
          }}
        >
          <option value="">{t('studio.editor.add-language')}</option>
          {missing.map((language) => (
            <option key={language} value={language}>
              {languageName(locale, language)}
            </option>
          ))}
        </select>
      )}
      {isLocale(name) && own.length > 2 && (
        <button
          type="button"
          class="link-button"
          onClick={() => (sure === path ? remove() : setSure(path))}
          onBlur={() => setSure(undefined)}
        >
          {t(sure === path ? 'studio.editor.remove-sure' : 'studio.editor.remove-file', {
            file: `${name}.yaml`,
          })}
        </button>
      )}
    </span>
  );
}
