import { Alert, Button, Stack, Text } from '@mantine/core';
import { CallFailed, troubleOf } from '../call/problem.js';
import { useWords } from '../words/use-words.js';

/** What went wrong in plain words, and what one can do about it. */
export const Trouble = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const t = useWords();
  const correlationId = error instanceof CallFailed ? error.problem?.correlationId : undefined;
  return (
    <Alert role="alert" color="gray" variant="light" title={t('trouble.title')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t(`error.${troubleOf(error)}`)}</Text>
        {correlationId && (
          <Text size="xs" c="dimmed">
            {t('trouble.reference', { id: correlationId })}
          </Text>
        )}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
};
