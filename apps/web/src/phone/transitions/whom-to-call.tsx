import { dialable, type MyTransition } from '#contracts';
import { useWords } from '../use-words.js';

export const WhomToCall = ({ people }: { people: MyTransition['callMeanwhile'] }) => {
  const t = useWords();
  return (
    <section aria-labelledby="whom-to-call">
      <h2 id="whom-to-call">{t('move.call')}</h2>
      <ul className="contacts">
        {people.map(({ name, phones }) =>
          phones.length === 0 ? (
            <li key={name}>{t('move.no-number', { name })}</li>
          ) : (
            phones.map(({ label, number }) => (
              <li key={name + number}>
                <a className="contact" href={`tel:${dialable(number)}`}>
                  <span>
                    <strong>{name}</strong>
                    {label && <small>{label}</small>}
                  </span>
                  <span>{t('move.call-number', { number })}</span>
                </a>
              </li>
            ))
          ),
        )}
      </ul>
      <p className="soft">{t('move.call-hint')}</p>
    </section>
  );
};
