import type { ReactNode } from 'react';
import { usePageTitle } from '../../../kit/use-page-title.js';
import { ScreenSwitches } from '../../app/screen-switches.js';
import { CardAlone } from '../../kit/card-alone.js';
import style from './sign-in.module.css';

interface Props {
  title: string;
  subtitle?: string;
  children?: ReactNode;
  /** Stands below the card. */
  below?: ReactNode;
}

/** The frame of every page before one is signed in. */
export const SignInFrame = ({ title, subtitle, children, below }: Props) => {
  usePageTitle(title);
  return (
    <main className={style.alone}>
      <div className={style.switches}>
        <ScreenSwitches className={style.switch} />
      </div>
      <CardAlone level={1} logo title={title} subtitle={subtitle}>
        {children}
      </CardAlone>
      {below}
    </main>
  );
};
