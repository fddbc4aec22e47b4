import { Button, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../use-words.js';

export const EmptyInbox = ({ filtered }: { filtered: boolean }) => {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <Stack p="xs" gap="sm" align="flex-start">
      <Title order={2} size="h4">
        {t(filtered ? 'inbox.none-match' : 'inbox.empty')}
      </Title>
      <Text c="dimmed">{t(filtered ? 'inbox.none-match-hint' : 'inbox.empty-hint')}</Text>
      {filtered && (
        <Button variant="default" onClick={() => void navigate({ to: '/inbox', search: {} })}>
          {t('action.clear-filters')}
        </Button>
      )}
    </Stack>
  );
};
