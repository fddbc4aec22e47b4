import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { QualityFigure } from '#contracts';
import type { MoveQualitySearch } from './quality-search.js';

interface Props {
  figure: QualityFigure;
  search: MoveQualitySearch;
  children: ReactNode;
}

/** Opens the moves behind a figure. */
export const FigureLink = ({ figure, search, children }: Props) => (
  <Link to="/transitions/quality" search={{ ...search, figure }} replace resetScroll>
    {children}
  </Link>
);
