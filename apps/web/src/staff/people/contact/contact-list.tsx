import type { ContactContent } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import style from './contact.module.css';
import { ReachLinks } from './reach-links.js';

/** The patient's numbers, whom to call for them, and what an emergency service asks for. */
export const ContactList = ({ name, contact }: { name: string; contact: ContactContent }) => {
  const t = useWords();
  const { date } = useMoments('UTC');
  const { phones, preferred, emergencyContact, dateOfBirth } = contact;
  return (
    <ul className={style.list}>
      {phones.length === 0 && <Soft as="li">{t('contact.none')}</Soft>}
      {phones.map(({ label, number, safeToLeaveMessage }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that is replaced as a whole
        <li key={i} className={style.row}>
          <span className={style.who}>
            <span className={style.number}>{number}</span>
            {label && <> · {label}</>}
            <br />
            {safeToLeaveMessage === 'no' ? (
              <strong>{t(`contact.message-${safeToLeaveMessage}`)}</strong>
            ) : (
              <Soft>{t(`contact.message-${safeToLeaveMessage}`)}</Soft>
            )}
          </span>
          <ReachLinks name={name} number={number} preferred={preferred} mayText={safeToLeaveMessage !== 'no'} />
        </li>
      ))}
      {preferred && phones.length > 0 && <Soft as="li">{t(`contact.prefers-${preferred}`)}</Soft>}
      {emergencyContact && (
        <li className={style.row}>
          <span className={style.who}>
            {t('contact.in-emergency', emergencyContact)}
            <br />
            <span className={style.number}>{emergencyContact.number}</span>
          </span>
          <ReachLinks name={emergencyContact.name} number={emergencyContact.number} />
        </li>
      )}
      {dateOfBirth && <Soft as="li">{t('contact.born', { day: date(dateOfBirth) })}</Soft>}
    </ul>
  );
};
