import { Title } from '@mantine/core';
import style from '../../kit/cards.module.css';
import { useWords } from '../../use-words.js';
import { SessionPolicyCard } from './session-policy-card.js';
import { SingleSignOnCard } from './single-sign-on-card.js';

export const SettingsPage = () => {
  const t = useWords();
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
