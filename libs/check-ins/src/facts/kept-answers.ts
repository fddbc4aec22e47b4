import { Injectable } from '@nestjs/common';
import type { CheckInAnswers, Said } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type Happening, type KeeperOfPast, type KeptBeside, type PastSource, pastSources } from '#ports';

interface Row {
  id: string;
  answers: CheckInAnswers | null;
  said: Said[];
  zone: string;
}

/** A late answer comes at most so long after its window opened, as far as facts care. */
const lateAtMost = 60 * 86_400_000;

/** What patients answered, as it stood at each past moment: the log says that they did, their check-ins say what. */
@Injectable()
@Contributes(pastSources)
export class KeptAnswers implements PastSource {
  readonly of = ['check-in.answered'] as const;

  async beside(tx: Transaction, patientIds: readonly string[], from: Date, to: Date): Promise<KeeperOfPast> {
    const rows = await tx.query<Row>(
      `select c.id, c.answers - 'wentOkay' as answers, c.said, s.made_in_zone as zone
         from check_in c join check_in_schedule s on s.id = c.schedule_id
        where c.patient_id = any($1) and c.id >= uuid7_floor($2) and c.id < uuid7_floor($3)
          and (c.answers is not null or c.said <> '[]')`,
      [patientIds, new Date(+from - lateAtMost), new Date(+to + 1)],
    );
    return new SavesInOrder(new Map(rows.map((row) => [row.id, { row, taken: 0, answers: {} }])));
  }
}

interface Replayed {
  row: Row;
  /** Saves that are part of the answers by now. */
  taken: number;
  answers: CheckInAnswers;
}

class SavesInOrder implements KeeperOfPast {
  constructor(private readonly checkIns: Map<string, Replayed>) {}

  keptBeside(happening: Happening): KeptBeside {
    const replayed = happening.type === 'check-in.answered' ? this.checkIns.get(happening.data.checkInId) : undefined;
    if (!replayed || happening.type !== 'check-in.answered') return {};
    const { row } = replayed;
    const { save } = happening.data;
    // Of a release that did not keep saves: as it was answered in the end.
    if (save === undefined || !row.said.length) return { answers: row.answers ?? {}, said: {}, zone: row.zone };
    while (replayed.taken < row.said.length && row.said[replayed.taken]!.save <= save) {
      const { answers, takenBack } = row.said[replayed.taken++]!;
      replayed.answers = { ...replayed.answers, ...answers };
      for (const item of takenBack) delete replayed.answers[item];
    }
    const said = row.said.find((each) => each.save === save);
    return { answers: replayed.answers, said: said?.answers ?? {}, zone: row.zone };
  }
}
