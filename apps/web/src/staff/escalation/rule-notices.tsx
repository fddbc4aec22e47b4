import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import systemStyle from '../operations/system.module.css';
import { useWords } from '../use-words.js';
import { useRuleName } from './rule-name.js';
import { ruleNoticesQuery } from './rule-queries.js';

/** On every page of everybody on the staff, for as long as a safety rule is off or a rule cannot be evaluated. */
export const RuleNotices = () => {
  const t = useWords();
  const ruleName = useRuleName();
  const { data } = useQuery({ ...ruleNoticesQuery, refetchInterval: 30_000, refetchIntervalInBackground: true });
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
