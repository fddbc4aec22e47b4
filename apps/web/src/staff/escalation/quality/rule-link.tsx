import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  ruleId: string;
  className?: string;
  children: ReactNode;
  /** Before it is followed. */
  onFollow?(): void;
}

export const RuleLink = ({ ruleId, className, children, onFollow }: Props) => (
  <Link to="/rules/$ruleId" params={{ ruleId }} search={{}} className={className} onClick={onFollow}>
    {children}
  </Link>
);
