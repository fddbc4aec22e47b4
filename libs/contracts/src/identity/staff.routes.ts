import { z } from 'zod';
import { StaffRole } from '../kernel/care.js';
import { Id, Instant, Locale } from '../kernel/primitives.js';
import { route } from '../kernel/route.js';

export const StaffMemberView = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    title: z.string().nullable(),
    locale: Locale,
    roles: z.array(StaffRole),
    secondFactor: z.boolean(),
    lastActiveAt: Instant.nullable().describe('In a session that has not ended'),
  })
  .meta({ id: 'StaffMemberView' });
export type StaffMemberView = z.infer<typeof StaffMemberView>;

const staffId = z.object({ staffId: Id });

/** Who is on the staff and what they may do. */
export const staffRoutes = {
  listStaff: route({
    id: 'listStaff',
    method: 'GET',
    path: '/api/staff',
    tag: 'Staff',
    summary: 'Everybody on the staff',
    action: 'staff.read',
    answer: z.object({ staff: z.array(StaffMemberView) }),
    status: 200,
  }),
  setStaffRoles: route({
    id: 'setStaffRoles',
    method: 'PUT',
    path: '/api/staff/:staffId/roles',
    tag: 'Staff',
    summary: 'Say what somebody may do; the last admin stays admin',
    action: 'staff.change',
    params: staffId,
    body: z.strictObject({ roles: z.array(StaffRole).min(1).max(StaffRole.options.length) }),
    status: 204,
    errors: ['STAFF.NOT_FOUND', 'STAFF.LAST_ADMIN'],
    idempotent: true,
  }),
  removeStaff: route({
    id: 'removeStaff',
    method: 'DELETE',
    path: '/api/staff/:staffId',
    tag: 'Staff',
    summary: 'Take somebody off the staff: sessions end, screens close, roles on care teams become vacant',
    action: 'staff.change',
    params: staffId,
    status: 204,
    errors: ['STAFF.NOT_FOUND', 'STAFF.LAST_ADMIN'],
    idempotent: true,
  }),
  clearSecondFactors: route({
    id: 'clearSecondFactors',
    method: 'DELETE',
    path: '/api/staff/:staffId/factors',
    tag: 'Staff',
    summary: 'For somebody who lost phone and recovery codes: the password alone opens the account again; sessions end',
    action: 'staff.change',
    params: staffId,
    status: 204,
    errors: ['STAFF.NOT_FOUND'],
    idempotent: true,
  }),
};
