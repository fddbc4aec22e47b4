import { Text } from '@mantine/core';
import type { ConsentCategory } from '#contracts';
import { useWords } from '../use-words.js';

/** Says what is left out, so that nobody takes it for "nothing happened"; and what must not be passed on. */
export const WithheldNote = ({ withheld }: { withheld: readonly ConsentCategory[] }) => {
  const t = useWords();
  // How somebody is reached says itself that it is withheld, where it would stand.
  const named = withheld.filter((each) => each !== 'contact');
  return (
    <>
      {named.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('withheld.note', { what: named.map((each) => t(`category.${each}`)).join(', ') })}
        </Text>
      )}
      {!withheld.includes('substance-use') && <Text size="sm">{t('withheld.redisclosure')}</Text>}
    </>
  );
};
