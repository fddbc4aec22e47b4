import { useSearch } from '@tanstack/react-router';
import { type EventType, type RuleVerdict as Judged, RuleTrigger, routes, type Verdict } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Loaded } from '../../kit/loaded.js';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import type { PatientTabProps } from '../../people/patient-tab.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { MomentPicker } from './moment-picker.js';
import { ReachesMe } from './reaches-me.js';
import { RuleVerdict } from './rule-verdict.js';
import style from './verdicts.module.css';
import { verdictsSearch } from './verdicts-search.js';

/** What was heard first, then what one may have missed. */
const order: readonly Verdict[] = ['matched', 'cannot-be-evaluated', 'unknown', 'withheld', 'not-matched'];

export const RulesTab = ({ patient }: PatientTabProps) => {
  const t = useWords();
  const moments = useMoments();
  const search = verdictsSearch(useSearch({ strict: false }));
  // Whoever asks about something that happened reads that first.
  const isAsked = Boolean(search.event || search.at);
  const query = search.event ? { eventId: search.event } : search.at ? { at: search.at } : {};
  const verdicts = useApi(
    routes.readRuleVerdicts,
    { params: { patientId: patient.id }, query },
    { keep: true, enabled: !patient.breakGlass },
  );
  const whatHappened = (type: EventType): string => {
    const trigger = RuleTrigger.safeParse(type);
    return trigger.success ? t(`trigger.${trigger.data}`) : t('verdicts.no-trigger');
  };
  if (patient.breakGlass) return <Soft as="p">{t('verdicts.emergency')}</Soft>;
  return (
    <Loaded of={verdicts} lines={[80, 80, 80]}>
      {({ at, event, rules, reachesMe }) => (
        <div className={style.columns}>
          {!isAsked && <ReachesMe rules={reachesMe} />}
          <Section title={t('verdicts.title')}>
            <Soft as="p">{t('verdicts.lead')}</Soft>
            <MomentPicker search={search} />
            <p role="status">
              {event
                ? t('verdicts.of-event', {
                    what: whatHappened(event.type),
                    time: moments.dayAndClock(event.at),
                  })
                : t('verdicts.of-moment', { time: moments.dayAndClock(at) })}
            </p>
            {rules.length === 0 ? <Soft as="p">{t('verdicts.none')}</Soft> : <Rules rules={rules} />}
          </Section>
          {isAsked && <ReachesMe rules={reachesMe} />}
        </div>
      )}
    </Loaded>
  );
};

const Rules = ({ rules }: { rules: readonly Judged[] }) => {
  const t = useWords();
  const asked = order
    .flatMap((verdict) => rules.filter((rule) => rule.verdict === verdict))
    .toSorted((a, b) => Number(b.came?.alertId != null) - Number(a.came?.alertId != null));
  const rest = rules.filter(({ verdict }) => verdict === 'not-asked');
  return (
    <>
      <ul className={style.rules}>
        {asked.map((rule) => (
          <RuleVerdict key={rule.ruleId} verdict={rule} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className={style.rest}>
          <summary>{t('verdicts.rest', { n: rest.length })}</summary>
          <ul className={style.rules}>
            {rest.map((rule) => (
              <RuleVerdict key={rule.ruleId} verdict={rule} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
