import { useDebouncedValue } from '@mantine/hooks';
import { type RuleContent, routes } from '#contracts';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { asJson } from '../rule-queries.js';
import { faultsOf } from './faults.js';
import type { Findings } from './findings.js';

/** What is wrong with a rule as it is being written: at once what the page sees itself, then what the server says. */
export const useFindings = (content: RuleContent, ruleId: string | null, enabled: boolean): Findings => {
  const t = useWords();
  const faults = faultsOf(t, content);
  const [asked] = useDebouncedValue(content, 400);
  const { data } = useApi(
    routes.checkRule,
    { body: { content: asJson(asked), ruleId } },
    { enabled: enabled && faults.length === 0, keep: true, staleTime: Infinity },
  );
  // While the page sees faults itself, what the server said before is about something else.
  const said = enabled && faults.length === 0 ? (data?.findings ?? []) : [];
  const all = [...faults, ...said.map(({ code, field, refuses }) => ({ field, refuses, text: t(`finding.${code}`) }))];
  return {
    all,
    refused: all.some(({ refuses }) => refuses),
    loosens: (enabled && data?.loosens) || [],
    at: (pointer) => all.filter(({ field }) => field === pointer),
    under: (pointer) => all.filter(({ field }) => field === pointer || field.startsWith(`${pointer}/`)),
  };
};
