import type { HandoffItemKind, HandoffItemStatus, Person, TransitionState, TransitionView } from '#contracts';

/** What somebody else changed while one was reading. */
export type Change =
  | { what: 'state'; state: TransitionState }
  | { what: 'planned'; at: string }
  | { what: 'receiver' | 'coordinator'; person: Person | null }
  | { what: 'team'; name: string }
  | { what: 'item'; kind: HandoffItemKind; status: HandoffItemStatus }
  | { what: 'owner'; kind: HandoffItemKind; person: Person }
  | { what: 'message'; kind: HandoffItemKind; by: string }
  | { what: 'new-item'; kind: HandoffItemKind };

const itemChanges = (before: TransitionView, after: TransitionView): Change[] => {
  const known = new Map(before.items.map((item) => [item.id, item]));
  return after.items.flatMap((item): Change[] => {
    const was = known.get(item.id);
    if (!was) return [{ what: 'new-item', kind: item.kind }];
    const message = item.messages.at(-1);
    return [
      ...(was.status === item.status ? [] : [{ what: 'item' as const, kind: item.kind, status: item.status }]),
      ...(was.owner.id === item.owner.id ? [] : [{ what: 'owner' as const, kind: item.kind, person: item.owner }]),
      ...(message && was.messages.length < item.messages.length
        ? [{ what: 'message' as const, kind: item.kind, by: message.by.name }]
        : []),
    ];
  });
};

export const changesBetween = (before: TransitionView, after: TransitionView): Change[] => [
  ...(before.state === after.state ? [] : [{ what: 'state' as const, state: after.state }]),
  ...(before.plannedFor === after.plannedFor ? [] : [{ what: 'planned' as const, at: after.plannedFor }]),
  ...(before.receiver?.id === after.receiver?.id ? [] : [{ what: 'receiver' as const, person: after.receiver }]),
  ...(before.coordinator.id === after.coordinator.id
    ? []
    : [{ what: 'coordinator' as const, person: after.coordinator }]),
  ...(before.receivingTeam.id === after.receivingTeam.id
    ? []
    : [{ what: 'team' as const, name: after.receivingTeam.name }]),
  ...itemChanges(before, after),
];
