import { PasswordInput, TextInput } from '@mantine/core';
import type { ChannelField } from '#contracts';
import { ApiError, errorCodeOf } from '../../api/api-error.js';
import { errorWord } from '../../words/error-word.js';
import { useWords } from '../use-words.js';
import { useInLanguage } from './in-language.js';

export type Typed = Readonly<Record<string, string>>;

interface Props {
  fields: readonly ChannelField[];
  typed: Typed;
  /** Why they were not taken; it names a field by its place in what was sent. */
  error?: unknown;
  /** Where in it these stand, such as `/address`. */
  at: string;
  /** Secrets that are set, and stay so as long as nothing is typed. */
  kept?: readonly string[];
  onType(typed: Typed): void;
}

const autoComplete = { tel: 'tel', email: 'email' } as const;

/** Whatever a channel asks for: one that is added later brings its own fields. */
export const ChannelFields = ({ fields, typed, error, at, kept = [], onType }: Props) => {
  const t = useWords();
  const say = useInLanguage();
  const faults = (error instanceof ApiError && error.problem?.errors) || [];
  return fields.map(({ name, input, label, required }, i) => {
    const wrong = faults.some(({ field }) => field === `${at}/${name}`);
    const isKept = kept.includes(name);
    const shared = {
      label: say(label),
      description: isKept ? t('way.secret-kept') : undefined,
      error: wrong && t(errorWord(errorCodeOf(error))),
      required: required && !isKept,
      withAsterisk: false,
      maxLength: 2000,
      value: typed[name] ?? '',
      onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
        onType({ ...typed, [name]: currentTarget.value }),
    };
    if (input === 'secret') {
      return (
        <PasswordInput
          key={name}
          {...shared}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
        />
      );
    }
    return (
      <TextInput
        key={name}
        {...shared}
        type={input}
        autoComplete={input in autoComplete ? autoComplete[input as keyof typeof autoComplete] : 'off'}
        placeholder={input === 'tel' ? '+1 202 555 0123' : undefined}
        data-autofocus={i === 0 || undefined}
      />
    );
  });
};
