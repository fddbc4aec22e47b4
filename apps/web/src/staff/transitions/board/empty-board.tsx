import { Button, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../use-words.js';

/** Where nobody moves: what this page is for, or that filters hide what there is. */
export const EmptyBoard = ({ filtered, onPropose }: { filtered: boolean; onPropose: (() => void) | null }) => {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <Stack gap="sm" align="flex-start" maw={640} py="md">
      <Title order={2} size="h4">
        {t(filtered ? 'board.none-match' : 'board.none')}
      </Title>
      <Text c="dimmed">{t(filtered ? 'board.none-match-hint' : 'board.none-hint')}</Text>
      {filtered ? (
        <Button variant="default" onClick={() => void navigate({ to: '/transitions', search: {} })}>
          {t('action.clear-filters')}
        </Button>
      ) : (
        onPropose && <Button onClick={onPropose}>{t('board.propose')}</Button>
      )}
    </Stack>
  );
};
