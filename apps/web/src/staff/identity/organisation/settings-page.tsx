import { Page } from '../../kit/page.js';
import { useWords } from '../../use-words.js';
import { SessionPolicyCard } from './session-policy-card.js';
import { SingleSignOnCard } from './single-sign-on-card.js';

export const SettingsPage = () => {
  const t = useWords();
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <SessionPolicyCard />
      <SingleSignOnCard />
    </Page>
  );
};
