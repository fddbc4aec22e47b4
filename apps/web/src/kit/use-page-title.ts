import { useEffect } from 'react';
import { setTitle } from './document-title.js';

/** What this page is about, for the title. Null leaves it to the page within. No names: a browser remembers titles. */
export const usePageTitle = (page: string | null): void => {
  useEffect(() => {
    if (page === null) return;
    setTitle({ page });
    return () => setTitle({ page: '' });
  }, [page]);
};
