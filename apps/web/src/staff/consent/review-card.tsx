import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type BreakGlassOutcome, type ReviewedBreakGlass, routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { Card } from '../kit/card.js';
import { FormError } from '../kit/form-error.js';
import { useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';

export const ReviewCard = ({ access }: { access: ReviewedBreakGlass }) => {
  const t = useWords();
  const moments = useMoments();
  const [note, setNote] = useState('');
  const { id, by, patient, reason, openedAt, endsAt, outcome, review } = access;
  const say = useCommand(routes.reviewBreakGlass, {
    request: (found: BreakGlassOutcome) => ({ params: { breakGlassId: id }, body: { outcome: found, note } }),
    changes: [routes.listBreakGlass],
  });
  return (
    <Card title={t('privacy-page.opened', { by, patient: patient.name })}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('privacy-page.from-to', { from: moments.dayAndClock(openedAt), to: moments.dayAndClock(endsAt) })}
        </Text>
        <Text>“{reason}”</Text>
        {review && outcome ? (
          <Text size="sm">
            {t('privacy-page.reviewed', {
              by: review.by,
              time: moments.dayAndClock(review.at),
              outcome: t(`break-glass-outcome.${outcome}`),
            })}{' '}
            “{review.note}”
          </Text>
        ) : (
          <>
            <Textarea
              label={t('privacy-page.note')}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              maxLength={2000}
              autosize
              minRows={2}
            />
            <Group>
              <Button disabled={!note.trim()} loading={say.isPending} onClick={() => say.mutate('justified')}>
                {t('privacy-page.justified')}
              </Button>
              <Button
                variant="default"
                disabled={!note.trim()}
                loading={say.isPending}
                onClick={() => say.mutate('not-justified')}
              >
                {t('privacy-page.not-justified')}
              </Button>
            </Group>
            <FormError error={say.error} />
          </>
        )}
      </Stack>
    </Card>
  );
};
