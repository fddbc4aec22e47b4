import { createContext, useContext } from 'react';
import { mayTry, type RouteContract, type Session, type StaffRole } from '#contracts';

export const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs SessionContext');
  return session;
};

/** Whether the access rules let these roles call a route, so that no page offers what would be refused. */
export const mayCall = ({ action }: Pick<RouteContract, 'action'>, roles: readonly StaffRole[]): boolean =>
  mayTry(action, roles);

export const useMayCall = (route: Pick<RouteContract, 'action'>): boolean => mayCall(route, useSession().roles);
