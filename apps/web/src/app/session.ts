import { createContext, useContext } from 'react';
import type { Access, Session, StaffRole } from '#contracts';

export const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs SessionContext');
  return session;
};

/** Whether a route's own declaration lets these roles call it, so that no page offers what would be refused. */
export const mayCall = (route: { access: Access }, roles: readonly StaffRole[]): boolean =>
  route.access.by === 'staff' && (!route.access.roles || route.access.roles.some((role) => roles.includes(role)));

export const useMayCall = (route: { access: Access }): boolean => mayCall(route, useSession().roles);
