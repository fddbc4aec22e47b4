import type { MessageData, MessageKindName, RecipientKind } from '#contracts';

/** Which page a message opens: ids alone, and only after signing in. */
export function whereItLeads(
  { kind, data, recipientKind }: { kind: MessageKindName; data: MessageData; recipientKind: RecipientKind },
  several: boolean,
): string {
  if (recipientKind === 'patient') return '/check-in';
  if (recipientKind === 'supporter') return '/shared';
  if (several || kind === 'digest') return '/inbox';
  if ('alertId' in data) return `/inbox/${data.alertId}`;
  if ('transitionId' in data) return `/transitions/${data.transitionId}`;
  if ('webhookId' in data) return `/webhooks/${data.webhookId}`;
  return kind === 'colleague-unreachable' ? '/teams' : '/how-you-reach-me';
}
