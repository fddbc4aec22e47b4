import { type AlertDetail, factNames } from '#contracts';
import { factValue } from '../../escalation/fact-in-words.js';
import { Section } from '../../kit/section.js';
import { useWords } from '../../use-words.js';
import style from './alert-page.module.css';

/** What the rule saw when it last matched. A later look at the record may show something else. */
export const SeenFacts = ({ alert }: { alert: AlertDetail }) => {
  const t = useWords();
  const seen = alert.trace.findLast(({ facts }) => facts !== null)?.facts;
  if (!seen) return null;
  const names = factNames.filter((name) => seen[name] !== undefined && seen[name] !== null);
  if (names.length === 0) return null;
  return (
    <Section title={t('facts.title')}>
      <dl className={style.facts}>
        {names.map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{t(`fact.${name}`)}</dt>
            <dd className="figures">{factValue(t, name, seen[name])}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};
