import { Alert, Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { useMoments } from '../../kit/moments.js';
import { forgetWhatIsShown } from '../session/queries.js';
import { useWords } from '../use-words.js';

/** Stands on the record as long as it is open by break-glass. */
export const BreakGlassBanner = ({ breakGlass }: { breakGlass: { id: string; endsAt: string } }) => {
  const t = useWords();
  const moments = useMoments();
  const end = useMutation({
    mutationFn: () => callApi(routes.endBreakGlass, { params: { breakGlassId: breakGlass.id } }),
    onSettled: () => forgetWhatIsShown(null),
  });
  return (
    <Alert variant="outline" color="orange" mb="md">
      <Group justify="space-between">
        <span>{t('break-glass.banner', { time: moments.clock(breakGlass.endsAt) })}</span>
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
          {t('break-glass.close')}
        </Button>
      </Group>
    </Alert>
  );
};
