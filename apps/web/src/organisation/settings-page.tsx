import { Title } from '@mantine/core';
import { usePageTitle } from '../app/use-page-title.js';
import style from '../design/cards.module.css';
import { useWords } from '../words/use-words.js';
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
