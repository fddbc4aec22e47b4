import { Inject, Injectable } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { type AccessHint, rooms } from '#contracts';
import { Authenticators } from '#http';
import { DomainError, UnitOfWork } from '#kernel';
import { type CareTeamDirectory, ports } from '#ports';
import type { Audience } from './live-feed.js';

interface Visitor {
  organisationId: string;
  staffId: string;
  careTeamIds: Set<string>;
}

export type LiveSocket = Socket & { data: { visitor?: Visitor } };

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

  /** The screens of the person whose access has changed; of a patient, every screen of the organisation. */
  whomConcerns(server: Server, { organisationId, accessChanged }: AccessHint): LiveSocket[] {
    return this.present(server).filter(({ data: { visitor } }) => {
      if (visitor?.organisationId !== organisationId) return false;
      return !('staffId' in accessChanged) || visitor.staffId === accessChanged.staffId;
    });
  }

  roomsOf({ data: { visitor } }: LiveSocket): string[] {
    return visitor ? [rooms.person(visitor.staffId), ...[...visitor.careTeamIds].map(rooms.team)] : [];
  }

  mayWatch({ data: { visitor } }: LiveSocket, careTeamId: string): boolean {
    return visitor?.careTeamIds.has(careTeamId) ?? false;
  }

  concerns({ data: { visitor } }: LiveSocket, change: Audience & { organisationId: string }): boolean {
    if (!visitor || visitor.organisationId !== change.organisationId) return false;
    return visitor.careTeamIds.has(change.careTeamId) || change.told.includes(visitor.staffId);
  }

  present(server: Server): LiveSocket[] {
    return [...server.of('/').sockets.values()] as LiveSocket[];
  }
}
