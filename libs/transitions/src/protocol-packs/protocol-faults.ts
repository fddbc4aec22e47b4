import { type ErrorCode, offerOf, type ProtocolContent, type RuleContent, unkindWords } from '#contracts';
import { DomainError, type FieldError } from '#kernel';
import type { ScheduleCheck } from '#ports';

/** What the rest of the programme says about what a pack may hold. */
export interface Programme {
  /** By the key of each rule. */
  classes: ReadonlyMap<string, RuleContent['class']>;
  timeZone: string;
  now: Date;
  schedules: ScheduleCheck;
}

type Fault = FieldError & { refuses: Extract<ErrorCode, `PROTOCOL_PACK.${string}`> };

/** Why a pack cannot be taken as it is. `at` is where its content stands: a JSON pointer. */
export function protocolFaults(content: ProtocolContent, programme: Programme, at: string): Fault[] {
  return [
    ...ofSchedule(content, programme, at),
    ...ofRules(content, programme, at),
    ...content.checklist.flatMap((line, index) =>
      unkindWords(line).map((word) => fault(`${at}/checklist/${index}`, offerOf(word), 'wording')),
    ),
  ];
}

/** @throws DomainError PROTOCOL_PACK.SAFETY_RULE, PROTOCOL_PACK.INVALID with every place */
export function assertSound(faults: readonly Fault[]): void {
  if (!faults.length) return;
  const code = faults.find(({ refuses }) => refuses === 'PROTOCOL_PACK.SAFETY_RULE')?.refuses ?? faults[0]!.refuses;
  const errors = faults.map(({ field, message, code: what }): FieldError => ({ field, message, code: what }));
  throw new DomainError(code, undefined, errors.slice(0, 50));
}

const fault = (field: string, message: string, code: string, refuses: Fault['refuses'] = 'PROTOCOL_PACK.INVALID') => ({
  ...{ field, message, code, refuses },
});

function ofSchedule({ schedule }: ProtocolContent, { schedules, timeZone, now }: Programme, at: string): Fault[] {
  const found = schedule && schedules.faultOf(schedule, timeZone, now);
  return found ? [fault(`${at}/schedule${found.field}`, found.message, found.code)] : [];
}

function ofRules({ leavesOutRules }: ProtocolContent, { classes }: Programme, at: string): Fault[] {
  return leavesOutRules.flatMap((key, index) => {
    const place = `${at}/leavesOutRules/${index}`;
    const kind = classes.get(key);
    if (leavesOutRules.indexOf(key) < index) return fault(place, `"${key}" is left out already.`, 'twice');
    if (!kind) return fault(place, `There is no rule "${key}" here.`, 'unknown-rule');
    if (kind === 'care') return [];
    const message = `"${key}" is a safety rule: it is in force at every level.`;
    return fault(place, message, 'safety-rule', 'PROTOCOL_PACK.SAFETY_RULE');
  });
}
