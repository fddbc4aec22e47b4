import type { Locale } from '#contracts';
import style from './kit.module.css';

interface Props {
  /** What was asked, or what the words are about. */
  of: string;
  /** In which language it was said, so that it is read aloud as what it is. */
  lang: Locale;
  children: string;
}

/** Somebody's own words. */
export const Quote = ({ of, lang, children }: Props) => (
  <figure className={style.quote}>
    <figcaption className={style.soft}>{of}</figcaption>
    <blockquote lang={lang}>“{children}”</blockquote>
  </figure>
);
