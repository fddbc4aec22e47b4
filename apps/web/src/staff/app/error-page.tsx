import { Button, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../../kit/use-page-title.js';
import { useWords } from '../use-words.js';

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

export const ErrorPage = () => {
  const t = useWords();
  usePageTitle(t('page.error'));
  return (
    <Stack component="main" p="xl" maw={560} gap="md">
      <Title order={1}>{t('page.error')}</Title>
      <Text>{t('page.error-hint')}</Text>
      <Button w="fit-content" onClick={() => location.reload()}>
        {t('action.reload')}
      </Button>
    </Stack>
  );
};
