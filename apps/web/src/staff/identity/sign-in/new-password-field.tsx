import { PasswordInput } from '@mantine/core';
import { useWords } from '../../use-words.js';

interface Props {
  value: string;
  onChange(value: string): void;
}

/** A password manager may fill it in, and the person may look at it: nothing has to be typed twice. */
export const NewPasswordField = ({ value, onChange }: Props) => {
  const t = useWords();
  return (
    <PasswordInput
      label={t('new-password.label')}
      description={t('new-password.hint')}
      autoComplete="new-password"
      required
      withAsterisk={false}
      minLength={12}
      maxLength={128}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('sign-in.show-password') }}
    />
  );
};
