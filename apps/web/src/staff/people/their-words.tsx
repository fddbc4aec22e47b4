import type { Locale } from '#contracts';
import style from '../alerts/alert/alert-page.module.css';
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
    <div style={{ display: 'grid', gap: 16 }}>
      {whatMatters && (
        <figure className={style.words}>
          <figcaption>{t('words.what-matters')}</figcaption>
          <blockquote lang={lang}>“{whatMatters}”</blockquote>
        </figure>
      )}
      {ifIGoQuiet && (
        <figure className={style.words}>
          <figcaption>{t('words.if-quiet')}</figcaption>
          <blockquote lang={lang}>“{ifIGoQuiet}”</blockquote>
        </figure>
      )}
    </div>
  );
};
