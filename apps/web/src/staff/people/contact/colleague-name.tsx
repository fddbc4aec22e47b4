import { dialable, type Person, routes } from '#contracts';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import style from './contact.module.css';

/** Somebody on the team, with the numbers that they wrote down for their colleagues. */
export const ColleagueName = ({ person, patientId }: { person: Person; patientId: string | undefined }) => {
  const t = useWords();
  const { data } = useApi(
    routes.readContactDetails,
    { params: { patientId: patientId ?? '' } },
    { enabled: patientId !== undefined },
  );
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
