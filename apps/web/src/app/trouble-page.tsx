import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.js';
import { usePageTitle } from './use-page-title.js';

export const NotFoundPage = () => {
  const t = useWords();
  usePageTitle(t('page.not-found'));
  return (
    <Stack component="main" p="xl" maw={560} gap="md">
      <Title order={1}>{t('page.not-found')}</Title>
      <Text>{t('page.not-found-hint')}</Text>
      <Link to="/inbox" search={{}}>
        {t('nav.inbox')}
      </Link>
    </Stack>
  );
};

export const TroublePage = () => {
  const t = useWords();
  usePageTitle(t('page.trouble'));
  return (
    <Stack component="main" p="xl" maw={560} gap="md">
      <Title order={1}>{t('page.trouble')}</Title>
      <Text>{t('page.trouble-hint')}</Text>
      <Button w="fit-content" onClick={() => location.reload()}>
        {t('action.reload')}
      </Button>
    </Stack>
  );
};
