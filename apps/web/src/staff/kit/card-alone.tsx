import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import style from './kit.module.css';

interface Props {
  title: string;
  titleId?: string;
  /** 1 where the card is the page, 2 where it covers one. */
  level: 1 | 2;
  subtitle?: string;
  logo?: boolean;
  /** Above everything else in the card. */
  first?: ReactNode;
  children?: ReactNode;
}

/** The only thing on a screen: before one is signed in, or while it is locked. */
export const CardAlone = ({ title, titleId, level, subtitle, logo = false, first, children }: Props) => (
  <div className={style.card} data-alone>
    {first}
    <div className={style.aloneHead}>
      {logo && <img src="/holdfast.svg" alt="" width={48} height={48} />}
      <Title order={level} size="h2" id={titleId}>
        {title}
      </Title>
      {subtitle && <Text c="dimmed">{subtitle}</Text>}
    </div>
    {children}
  </div>
);
