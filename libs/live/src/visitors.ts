import { Inject, Injectable } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { rooms } from '#contracts';
import { Authenticators } from '#http';
import { DomainError, UnitOfWork } from '#kernel';
import { type Audience, type CareTeamDirectory, ports } from '#ports';

interface Visitor {
  organisationId: string;
  staffId: string;
  careTeamIds: Set<string>;
}

export type LiveSocket = Socket & { data: { visitor?: Visitor } };

/** Something of an organisation, and whom it concerns there. */
export interface Concerning {
  readonly organisationId: string;
  readonly audience: Audience;
}

/** Who is behind each socket, and what concerns them. */
@Injectable()
export class Visitors {
  constructor(
    private readonly authenticators: Authenticators,
    private readonly work: UnitOfWork,
    @Inject(ports.careTeamDirectory) private readonly careTeams: CareTeamDirectory,
  ) {}

  /** @throws Error with a code of signing in, which the client receives as the reason of its connect_error */
  async admit(socket: LiveSocket, by: 'staff' | 'locked-session' = 'staff'): Promise<void> {
    const actor = await this.authenticators.actorOf(by, socket.handshake.headers).catch((error) => {
      throw error instanceof DomainError ? new Error(error.code) : error;
    });
    if (actor?.kind !== 'staff') throw new Error('ACCESS.SIGN_IN_NEEDED');
    const teams = await this.work.run({ actor }, (tx) => this.careTeams.teamsOf(tx, actor.staffId));
    const careTeamIds = new Set(teams.map(({ careTeamId }) => careTeamId));
    socket.data.visitor = { organisationId: actor.organisationId, staffId: actor.staffId, careTeamIds };
  }

  /** The session is over or locked, rather than something being out of order here. */
  isShutOut(error: unknown): boolean {
    return error instanceof Error && /^(ACCESS\.SIGN_IN_NEEDED|SESSION\.\w+)$/.test(error.message);
  }

  roomsOf({ data: { visitor } }: LiveSocket): string[] {
    return visitor ? [rooms.person(visitor.staffId), ...[...visitor.careTeamIds].map(rooms.team)] : [];
  }

  mayWatch({ data: { visitor } }: LiveSocket, careTeamId: string): boolean {
    return visitor?.careTeamIds.has(careTeamId) ?? false;
  }

  concerns({ data: { visitor } }: LiveSocket, { organisationId, audience }: Concerning): boolean {
    if (!visitor || visitor.organisationId !== organisationId) return false;
    return (
      audience.careTeamIds.some((id) => visitor.careTeamIds.has(id)) || audience.staffIds.includes(visitor.staffId)
    );
  }

  present(server: Server): LiveSocket[] {
    return [...server.of('/').sockets.values()] as LiveSocket[];
  }
}
