import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { chooseLanguage } from '../../words/catalogue.js';
import { useLanguage } from '../../words/use-words.js';
import { Icon } from '../kit/icon.js';
import { useWords } from '../use-words.js';
import { languageNames } from './language-names.js';

const scheme = 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14m0 0v14';
const globe = 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M3 10h14M10 3c2 2 3 4.500 3 7s-1 5-3 7c-2-2-3-4.500-3-7s1-5 3-7';

/** What somebody may want of the screen itself, whether they are signed in or not. */
export const ScreenSwitches = ({ className }: { className: string | undefined }) => {
  const t = useWords();
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const other = language === 'es' ? 'en' : 'es';
  return (
    <>
      <button type="button" className={className} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        <Icon path={scheme} />
        <span>{t(dark ? 'scheme.to-light' : 'scheme.to-dark')}</span>
      </button>
      <button type="button" className={className} lang={other} onClick={() => chooseLanguage(other)}>
        <Icon path={globe} />
        <span>{languageNames[other]}</span>
      </button>
    </>
  );
};
