import { Navigate } from '@tanstack/react-router';
import { useNavPages } from './pages-context.js';

/** Where one begins: the first page that one’s roles have a use for. */
export const FirstPage = () => {
  const [first] = useNavPages();
  return <Navigate to={first?.path ?? '/account'} replace />;
};
