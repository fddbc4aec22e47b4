import { z } from 'zod';
import type { LiveMessageContract } from '../kernel/live.js';
import { Position } from '../kernel/position.js';
import { AlertView } from './alert.js';

export const AlertChanged = z
  .object({ alert: AlertView, position: Position, correlationId: z.string() })
  .meta({ id: 'AlertChanged', description: 'The new state of one alert. A hint: queries are the truth.' });
export type AlertChanged = z.infer<typeof AlertChanged>;

/** All that a locked screen hears: no id, no name, no number. */
export const EmergencyWaits = z
  .strictObject({ waits: z.boolean() })
  .meta({ id: 'EmergencyWaits', description: 'Sent on the namespace `/locked`, again at each step of its chain.' });

/** What a screen hears of alerts. */
export const alertMessages = {
  'alert.changed': { from: 'server', payload: AlertChanged, action: 'alerts.hear' },
  'emergency.waits': { from: 'server', payload: EmergencyWaits, action: 'locked-screen.hear' },
} as const satisfies Record<string, LiveMessageContract>;

/** The namespace of locked screens: apart from the one that alerts are sent on, so that none can come to them. */
export const lockedScreens = '/locked';
