import { Link, useLocation } from '@tanstack/react-router';
import { marked } from 'marked';
import { useEffect, useMemo } from 'react';
import runbook from '../../../../../docs/runbook.md?raw';
import { PageFrame } from '../kit/page.js';
import { useWords } from '../use-words.js';
import style from './system.module.css';

/** Headings can be linked to by the code they begin with. */
const withAnchors = (html: string): string =>
  html.replace(/<h([23])>(?:<code>)?([A-Za-z_-]+)/g, (whole, level: string, name: string) =>
    whole.replace(`<h${level}>`, `<h${level} id="${name}" tabindex="-1">`),
  );

/** The runbook of this very release: at hand also while the network beyond is not. */
export const RunbookPage = () => {
  const t = useWords();
  const hash = useLocation({ select: (location) => location.hash });
  const html = useMemo(() => withAnchors(marked.parse(runbook, { async: false })), []);
  useEffect(() => {
    const target = hash && document.getElementById(hash);
    if (target) target.focus();
    if (target) target.scrollIntoView({ block: 'start' });
  }, [hash]);
  return (
    <PageFrame>
      <Link to="/system">{t('system.back')}</Link>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own file, built in; nothing else gets here */}
      <article className={style.runbook} lang="en" dangerouslySetInnerHTML={{ __html: html }} />
    </PageFrame>
  );
};
