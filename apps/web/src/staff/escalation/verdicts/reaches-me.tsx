import type { ReachesMe as Reaches } from '#contracts';
import { spanInWords } from '../../../kit/span-in-words.js';
import { Section } from '../../kit/section.js';
import { SeverityMark } from '../../kit/severity-mark.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { nameOfRule } from '../rule-name.js';
import style from './verdicts.module.css';

/** Which rules would come to the reader about this patient, and how long others have before. */
export const ReachesMe = ({ rules }: { rules: readonly Reaches[] }) => {
  const t = useWords();
  const rolesOf = ({ roles }: Reaches): string => roles.map((role) => t(`role.${role}`)).join(', ');
  const spansOf = ({ unless }: Reaches): string =>
    unless.map((span) => spanInWords(t, span)).reduce((one, other) => t('verdicts.then', { one, other }));
  return (
    <Section title={t('verdicts.reaches-title')}>
      {rules.length === 0 ? (
        <Soft as="p">{t('verdicts.reaches-none')}</Soft>
      ) : (
        <ul className={style.reaches}>
          {rules.map((rule) => (
            <li key={`${rule.ruleId} ${rule.severity}`}>
              <SeverityMark severity={rule.severity} />
              <strong>{nameOfRule(t, rule)}</strong>
              <Soft>
                {rule.unless.length === 0
                  ? t('verdicts.at-once', { roles: rolesOf(rule) })
                  : t('verdicts.unless', { roles: rolesOf(rule), spans: spansOf(rule) })}
              </Soft>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
