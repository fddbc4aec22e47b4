import { useQuery } from '@tanstack/react-query';
import { dialable, type Person } from '#contracts';
import { useWords } from '../../use-words.js';
import style from './contact.module.css';
import { contactQuery } from './contact-query.js';

/** Somebody on the team, with the numbers that they wrote down for their colleagues. */
export const ColleagueName = ({ person, patientId }: { person: Person; patientId: string | undefined }) => {
  const t = useWords();
  const { data } = useQuery({ ...contactQuery(patientId ?? ''), enabled: patientId !== undefined });
  const phones = data?.colleagues.find(({ staffId }) => staffId === person.id)?.phones ?? [];
  return (
    <span className={style.colleague}>
      {person.name}
      {phones.map(({ number }) => (
        <a
          key={number}
          href={`tel:${dialable(number)}`}
          className={style.number}
          aria-label={t('contact.call-whom', { name: person.name, number })}
        >
          {number}
        </a>
      ))}
    </span>
  );
};
