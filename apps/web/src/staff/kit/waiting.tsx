import { Skeleton, Stack } from '@mantine/core';
import { useWords } from '../use-words.js';

/** The shape of what will come, while it loads. One height per line. */
export const Waiting = ({ lines }: { lines: readonly number[] }) => {
  const t = useWords();
  return (
    <Stack gap="md" role="status" aria-busy="true" aria-label={t('page.loading')}>
      {lines.map((height, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
        <Skeleton key={line} height={height} />
      ))}
    </Stack>
  );
};
