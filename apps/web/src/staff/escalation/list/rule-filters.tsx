import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { RuleClass } from '#contracts';
import { useWords } from '../../use-words.js';
import style from './rules-list.module.css';
import { type RulesSearch, rulesShown } from './rules-search.js';

interface Props {
  /** How many are in the list; nothing while they load. */
  shown: number | undefined;
  /** How many wait for the reader's signature. */
  toSign: number;
}

export const RuleFilters = ({ shown, toSign }: Props) => {
  const t = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/staff/rules' });
  const set = (change: RulesSearch) =>
    void navigate({ to: '/rules', search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <search className={style.filters}>
      <TextInput
        aria-label={t('rules.find')}
        placeholder={t('rules.find')}
        maxLength={80}
        value={search.text ?? ''}
        onChange={(event) => set({ text: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        aria-label={t('rules.class')}
        data={[
          { value: '', label: t('rules.any-class') },
          ...RuleClass.options.map((value) => ({ value, label: t(`rule-class-word.${value}`) })),
        ]}
        value={search.class ?? ''}
        onChange={(event) => set({ class: RuleClass.safeParse(event.currentTarget.value).data })}
      />
      <NativeSelect
        aria-label={t('rules.show')}
        data={rulesShown.map((value) => ({ value, label: t(`rules.show.${value}`, { n: toSign }) }))}
        value={search.show ?? 'all'}
        onChange={(event) => {
          const show = rulesShown.find((each) => each === event.currentTarget.value);
          set({ show: show === 'all' ? undefined : show });
        }}
      />
      <span className={style.count} role="status">
        {shown !== undefined && t('rules.count', { count: shown })}
      </span>
    </search>
  );
};
