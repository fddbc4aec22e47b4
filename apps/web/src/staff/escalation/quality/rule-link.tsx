import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  ruleId: string;
  className?: string;
  children: ReactNode;
  /** Before it is followed. */
  onFollow?(): void;
}

export const RuleLink = ({ ruleId, className, children, onFollow }: Props) => {
  const { history } = useRouter();
  const href = `/rules/${ruleId}`;
  return (
    <a
      href={href}
      className={className}
      onClick={(event) => {
        onFollow?.();
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        history.push(href);
      }}
    >
      {children}
    </a>
  );
};
