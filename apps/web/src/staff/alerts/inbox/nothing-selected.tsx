import { Kbd, Stack, Text } from '@mantine/core';
import { useWords } from '../../use-words.js';

export const NothingSelected = () => {
  const t = useWords();
  return (
    <Stack align="center" justify="center" h="100%" gap="xs" p="xl">
      <Text c="dimmed">{t('alert.none-selected')}</Text>
      <Text c="dimmed" size="sm">
        <Kbd>j</Kbd> <Kbd>k</Kbd>
      </Text>
    </Stack>
  );
};
