import { Title } from '@mantine/core';
import { usePageTitle } from '../../../kit/use-page-title.js';
import style from '../../kit/cards.module.css';
import { useWords } from '../../use-words.js';
import { SessionPolicyCard } from './session-policy-card.js';
import { SingleSignOnCard } from './single-sign-on-card.js';

export const SettingsPage = () => {
  const t = useWords();
  usePageTitle(t('settings.title'));
  return (
    <div className={style.page}>
      <Title order={1} size="h2">
        {t('settings.title')}
      </Title>
      <SessionPolicyCard />
      <SingleSignOnCard />
    </div>
  );
};
