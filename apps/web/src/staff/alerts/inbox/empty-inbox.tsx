import { Button, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../use-words.js';

export const EmptyInbox = ({ filtered, handoffs }: { filtered: boolean; handoffs: boolean }) => {
  const t = useWords();
  const navigate = useNavigate();
  const says = filtered ? 'inbox.none-match' : handoffs ? 'inbox.no-alerts' : 'inbox.empty';
  return (
    <Stack p="xs" gap="sm" align="flex-start">
      <Title order={2} size="h4">
        {t(says)}
      </Title>
      <Text c="dimmed">{t(`${says}-hint`)}</Text>
      {filtered && (
        <Button variant="default" onClick={() => void navigate({ to: '/inbox', search: {} })}>
          {t('action.clear-filters')}
        </Button>
      )}
    </Stack>
  );
};
