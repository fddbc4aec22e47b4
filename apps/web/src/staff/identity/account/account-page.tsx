import { Page } from '../../kit/page.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import { FactorsCard } from './factors-card.js';
import { MyPhonesCard } from './my-phones-card.js';
import { PasswordCard } from './password-card.js';
import { SessionsCard } from './sessions-card.js';

export const AccountPage = () => {
  const t = useWords();
  const { name, email } = useSession();
  return (
    <Page title={t('account.title')} lead={`${name} · ${email}`}>
      <MyPhonesCard />
      <FactorsCard />
      <PasswordCard />
      <SessionsCard />
    </Page>
  );
};
