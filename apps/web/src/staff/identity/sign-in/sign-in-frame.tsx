import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../../kit/use-page-title.js';
import { ScreenSwitches } from '../../app/screen-switches.js';
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
    <main className={style.page}>
      <div className={style.switches}>
        <ScreenSwitches className={style.switch} />
      </div>
      <div className={style.card}>
        <Stack gap="xs" mb="lg">
          <img src="/holdfast.svg" alt="" width={48} height={48} />
          <Title order={1} size="h2">
            {title}
          </Title>
          {subtitle && <Text c="dimmed">{subtitle}</Text>}
        </Stack>
        {children}
      </div>
      {below}
    </main>
  );
};
