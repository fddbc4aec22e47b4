import { Link } from '@tanstack/react-router';
import type { Span } from '#contracts';

interface Props {
  unit: Span['unit'];
  children: string;
}

/** A length of time in words; one in business hours leads to when these are. */
export const HoursLink = ({ unit, children }: Props) =>
  unit === 'bh' ? <Link to="/programme/hours">{children}</Link> : children;
