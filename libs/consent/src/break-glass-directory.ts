import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { EmergencyAccess } from '#ports';

@Injectable()
export class BreakGlassDirectory implements EmergencyAccess {
  async endOf(tx: Transaction, breakGlassId: string): Promise<Date | null> {
    const found = await tx.one<{ endsAt: Date }>('select ends_at as "endsAt" from break_glass where id = $1', [
      breakGlassId,
    ]);
    return found?.endsAt ?? null;
  }
}
