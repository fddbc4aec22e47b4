import { Alert } from '@mantine/core';
import { troubleOf } from '../call/problem.js';
import { useWords } from '../words/use-words.js';

/** Why a form was not taken, said beside it. */
export const FormTrouble = ({ error, hint }: { error: unknown; hint?: string }) => {
  const t = useWords();
  if (!error) return null;
  return (
    <Alert role="alert" color="gray" variant="light">
      {t(`error.${troubleOf(error)}`)} {hint}
    </Alert>
  );
};
