import type { ReactNode } from 'react';
import style from './kit.module.css';

interface FrameProps {
  /** `full`: as wide as the screen, for what stands side by side. */
  wide?: boolean | 'full';
  /** The id of its heading, where the page is something within another, such as one alert beside the list of all. */
  article?: string;
  children: ReactNode;
}

/** The measure and the margins of a page, for one that has a head of its own. */
export const PageFrame = ({ wide = false, article, children }: FrameProps) => {
  const As = article === undefined ? 'div' : 'article';
  return (
    <As className={style.page} data-wide={wide || undefined} aria-labelledby={article}>
      {children}
    </As>
  );
};

interface Props {
  title: ReactNode;
  /** What the page is for, in a sentence. */
  lead?: string;
  /** Beside the title: what one comes here to do. */
  actions?: ReactNode;
  wide?: FrameProps['wide'];
  children: ReactNode;
}

export const Page = ({ title, lead, actions, wide, children }: Props) => (
  <PageFrame wide={wide}>
    <PageHead title={title} actions={actions} />
    {lead && <p className={style.lead}>{lead}</p>}
    {children}
  </PageFrame>
);

export const PageHead = ({ title, actions }: Pick<Props, 'title' | 'actions'>) => (
  <div className={style.pageHead}>
    <h1>{title}</h1>
    {actions}
  </div>
);
