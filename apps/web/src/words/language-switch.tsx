import { ActionIcon, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Locale } from '#contracts';
import { chooseLanguage } from './start-words.js';
import { useWords } from './use-words.js';

/** Each language by its own name: whoever needs it can read it. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'Español' };

export const LanguageSwitch = () => {
  const t = useWords();
  const { i18n } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={`${i18n.language.toUpperCase()} – ${t('language.label')}`}>
          <span aria-hidden="true">{i18n.language.toUpperCase()}</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {Locale.options.map((locale) => (
          <Menu.Item
            key={locale}
            lang={locale}
            onClick={() => chooseLanguage(locale)}
            aria-current={i18n.language === locale}
          >
            {languageNames[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
