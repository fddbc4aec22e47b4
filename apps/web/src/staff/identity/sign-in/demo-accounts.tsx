import { Text, Title, UnstyledButton } from '@mantine/core';
import { routes } from '#contracts';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import style from './sign-in.module.css';

interface Props {
  onChoose(account: { email: string; password: string }): void;
}

/** Only the demo clinic has these; anywhere else the list is empty and nothing is shown. */
export const DemoAccounts = ({ onChoose }: Props) => {
  const t = useWords();
  const { data } = useApi(routes.listDemoAccounts, {}, { staleTime: Number.POSITIVE_INFINITY });
  if (!data || data.staff.length + data.patients.length === 0) return null;
  return (
    <section className={style.demo} aria-labelledby="demo">
      <Title order={2} size="h4" id="demo">
        {t('demo.title')}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {t('demo.hint')}
      </Text>
      <ul className={style.accounts}>
        {data.staff.map((account) => (
          <li key={account.email}>
            <UnstyledButton className={style.account} onClick={() => onChoose(account)}>
              <strong>{account.name}</strong>
              <span>{account.title}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {data.patients.length > 0 && (
        <>
          <Text c="dimmed" size="sm" mt="md" mb="sm">
            {t('demo.patients')}
          </Text>
          <ul className={style.accounts}>
            {data.patients.map((patient) => (
              <li key={patient.link}>
                <a className={style.account} href={patient.link} target="_blank" rel="noreferrer">
                  <strong>{patient.name}</strong>
                  <span>{t('demo.open-phone')}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
