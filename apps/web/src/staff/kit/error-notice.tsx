import { Alert, Button, Stack, Text } from '@mantine/core';
import { ApiError, errorCodeOf } from '../../api/api-error.js';
import { errorWord } from '../../words/error-word.js';
import { useWords } from '../use-words.js';

/** What went wrong in plain words, and what one can do about it. */
export const ErrorNotice = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const t = useWords();
  const correlationId = error instanceof ApiError ? error.problem?.correlationId : undefined;
  return (
    <Alert role="alert" color="gray" variant="light" title={t('error-notice.title')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t(errorWord(errorCodeOf(error)))}</Text>
        {correlationId && (
          <Text size="xs" c="dimmed">
            {t('error-notice.reference', { id: correlationId })}
          </Text>
        )}
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
};
