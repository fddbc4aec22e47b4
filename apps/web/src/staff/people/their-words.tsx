import { Stack } from '@mantine/core';
import type { Locale } from '#contracts';
import { Quote } from '../kit/quote.js';
import { useWords } from '../use-words.js';

interface Props {
  whatMatters: string | null;
  ifIGoQuiet: string | null;
  /** The patient's language, so that it is read aloud as what it is. */
  lang: Locale;
}

/** Always before the figures: a person is not their alert. */
export const TheirWords = ({ whatMatters, ifIGoQuiet, lang }: Props) => {
  const t = useWords();
  if (!whatMatters && !ifIGoQuiet) return null;
  return (
    <Stack gap="md">
      {whatMatters && (
        <Quote of={t('words.what-matters')} lang={lang}>
          {whatMatters}
        </Quote>
      )}
      {ifIGoQuiet && (
        <Quote of={t('words.if-quiet')} lang={lang}>
          {ifIGoQuiet}
        </Quote>
      )}
    </Stack>
  );
};
