import type { i18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Word } from './words.js';

/** Says a word of the catalogue in the reader's language. A key without a text does not compile. */
export type Say = (word: Word, values?: Record<string, string | number>) => string;

export const sayWith =
  (i18n: i18n): Say =>
  (word, values) =>
    values ? i18n.t(word, values) : i18n.t(word);

export const useWords = (): Say => {
  const { t } = useTranslation();
  return useMemo(
    () => (word: Word, values?: Record<string, string | number>) => (values ? t(word, values) : t(word)),
    [t],
  );
};
