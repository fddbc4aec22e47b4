import { Button, Stack } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { routes } from '#contracts';
import { FormError } from '../../kit/form-error.js';
import { queries, sessionQuery } from '../../session/queries.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { SignInFrame } from './sign-in-frame.js';

/** Where the organisation's own sign-in sends people back to. */
export const SingleSignOnPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const begun = useRef(false);
  const { mutate, error } = useCommand(routes.finishSingleSignOn, {
    request: () => ({ body: { query: location.search } }),
    onSuccess: async (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: '/', replace: true });
    },
  });
  useEffect(() => {
    // What came back works once; React's strict mode would send it twice.
    if (begun.current) return;
    begun.current = true;
    mutate();
  }, [mutate]);
  return (
    <SignInFrame title={t(error ? 'sso.no' : 'sso.coming-in')}>
      {error && (
        <Stack>
          <FormError error={error} />
          <Button component={Link} to="/sign-in" variant="default">
            {t('forgot.back')}
          </Button>
        </Stack>
      )}
    </SignInFrame>
  );
};
