import { Text, Title } from '@mantine/core';
import style from '../../kit/cards.module.css';
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
    <div className={style.page}>
      <Title order={1} size="h2">
        {t('account.title')}
      </Title>
      <Text c="dimmed">
        {name} · {email}
      </Text>
      <MyPhonesCard />
      <FactorsCard />
      <PasswordCard />
      <SessionsCard />
    </div>
  );
};
