import { ActionIcon, Menu } from '@mantine/core';
import { Locale } from '#contracts';
import { chooseLanguage } from '../../words/catalogue.js';
import { useLanguage } from '../../words/use-words.js';
import { useWords } from '../use-words.js';

/** Each language by its own name: whoever needs it can read it. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'Español' };

export const LanguageSwitch = () => {
  const t = useWords();
  const language = useLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={`${language.toUpperCase()} – ${t('language.label')}`}>
          <span aria-hidden="true">{language.toUpperCase()}</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {Locale.options.map((locale) => (
          <Menu.Item
            key={locale}
            lang={locale}
            onClick={() => chooseLanguage(locale)}
            aria-current={language === locale}
          >
            {languageNames[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
