/** The way to the handbook, as on the home page. */
import { t } from '../../i18n/index.ts';
import { Icon } from '../parts/icon.tsx';

export const HandbookLink = () => (
  <a class="quiet-button to-handbook" href="#/handbook">
    <Icon name="book" />
    <span>{t('home.handbook')}</span>
  </a>
);
