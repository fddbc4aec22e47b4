import type { CrisisContact } from '#contracts';
import { useWords } from '../use-words.js';
import { linkTo } from './crisis-contacts.js';

/** Numbers that one tap calls or texts. */
export const CrisisNumbers = ({ contacts }: { contacts: readonly CrisisContact[] }) => {
  const t = useWords();
  return (
    <ul className="contacts">
      {contacts.map((contact) => (
        <li key={contact.region + contact.number + contact.channel}>
          <a className="contact" href={linkTo(contact)}>
            <span>
              <strong>{contact.label === 'Emergency' ? t('help.emergency') : contact.label}</strong>
              <small>
                {contact.region} · {contact.hours}
              </small>
            </span>
            <span>{t(contact.channel === 'text' ? 'help.text' : 'help.call', { number: contact.number })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};
