import { Alert } from '@mantine/core';
import { errorCodeOf } from '../../api/api-error.js';
import { errorWord } from '../../words/error-word.js';
import { useWords } from '../use-words.js';

/** Why a form was not taken, said beside it. */
export const FormError = ({ error, hint }: { error: unknown; hint?: string }) => {
  const t = useWords();
  if (!error) return null;
  return (
    <Alert role="alert" color="gray" variant="light">
      {t(errorWord(errorCodeOf(error)))} {hint}
    </Alert>
  );
};
