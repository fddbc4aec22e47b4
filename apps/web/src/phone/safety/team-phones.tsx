import { dialable, type TeamPhone } from '#contracts';
import { useWords } from '../use-words.js';

/** People on the team who let their patients call them. What an earlier release kept on the phone has none. */
export const TeamPhones = ({ phones }: { phones: readonly TeamPhone[] | undefined }) => {
  const t = useWords();
  if (!phones?.length) return null;
  return (
    <ul className="contacts">
      {phones.map(({ name, label, number }) => (
        <li key={name + number}>
          <a className="contact" href={`tel:${dialable(number)}`}>
            <span>
              <strong>{name}</strong>
              {label && <small>{label}</small>}
            </span>
            <span>{t('help.call', { number })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};
