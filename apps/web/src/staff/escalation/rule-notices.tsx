import { Link } from '@tanstack/react-router';
import { routes } from '#contracts';
import systemStyle from '../operations/system.module.css';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { useRuleName } from './rule-name.js';

/** A rule fails or is switched off once in months: a look every two minutes, and at once where somebody here changed it. */
const lookAgainEvery = 120_000;

/** On every page of everybody on the staff, for as long as a safety rule is off or a rule cannot be evaluated. */
export const RuleNotices = () => {
  const t = useWords();
  const ruleName = useRuleName();
  const { data } = useApi(
    routes.readRuleNotices,
    {},
    { refetchInterval: lookAgainEvery, refetchIntervalInBackground: true },
  );
  const notices = data?.notices ?? [];
  return (
    <div role="status" className={notices.length > 0 ? systemStyle.notice : undefined}>
      {notices.length > 0 && (
        <>
          <span>
            {notices.map((notice) => t(`rule-notice.${notice.kind}`, { rule: ruleName(notice) })).join(' · ')}
          </span>{' '}
          <Link to="/rules">{t('rule-notice.look')}</Link>
        </>
      )}
    </div>
  );
};
