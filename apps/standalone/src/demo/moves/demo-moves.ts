import { routes, type TransitionView } from '#contracts';
import type { WorkScope } from '#kernel';
import type { UseCases } from '#use-cases';
import { demoStaff } from '../cast/index.js';
import type { FoundedClinic } from '../demo-clinic.js';
import { demoOrganisation } from '../demo-organisation.js';
import { demoEvidence } from './demo-evidence.js';
import { type Doing, type MoveStory, moveStories } from './move-stories.js';

const day = 86_400_000;

/** The moves between levels of care in the demo's past: proposed, prepared and accepted by the use cases that people use. */
export class DemoMoves {
  private readonly views = new Map<MoveStory, TransitionView>();

  constructor(
    private readonly useCases: UseCases,
    private readonly clinic: FoundedClinic,
    private readonly now: () => Date,
  ) {}

  async live(index: number): Promise<void> {
    for (const story of moveStories) for (const doing of story.days[index] ?? []) await this.happens(story, doing);
  }

  private async happens(story: MoveStory, doing: Doing): Promise<void> {
    const clara = this.as('Clara Vidal');
    switch (doing) {
      case 'propose':
        this.views.set(story, await this.propose(story));
        return;
      case 'some items':
      case 'all items':
        return this.doItems(story, doing === 'some items' ? 3 : 99);
      case 'worry':
        await this.useCases.run(routes.sayWorryAboutMove, {
          ...{ scope: this.phone(story), body: { words: '¿Y si por la noche me cuesta y ya no estáis cerca?' } },
        });
        return;
      case 'contact':
      case 'visit':
      case 'review':
        return this.contact(story, doing);
      case 'accept': {
        const synthesis =
          'I take over somebody who is steady and knows their early signs. I call before the first evening alone.';
        const asked = {
          ...(await this.step(story, this.as(story.receiver))),
          body: { synthesis, formerTeamSeesForDays: 14 },
        };
        await this.useCases.run(routes.acceptTransition, asked);
        return;
      }
      case 'cancel':
        await this.useCases.run(routes.cancelTransition, {
          ...(await this.step(story, clara)),
          body: { reason: 'She would like to stay until the holidays are over.' },
        });
        return;
      default:
        await this.useCases.run(plainSteps[doing], await this.step(story, clara));
    }
  }

  private propose({ who, to, reason, why, receiver, sameTeam, in: inDays }: MoveStory): Promise<TransitionView> {
    const body = {
      ...{ to, why, reasons: [reason], plannedFor: new Date(+this.now() + inDays * day).toISOString() },
      ...{ receiverId: this.staff(receiver), coordinatorId: this.staff('Clara Vidal') },
      receivingTeamId: sameTeam ? null : this.clinic.meadowTeamId,
    };
    return this.useCases.run(routes.proposeTransition, {
      scope: this.as('Clara Vidal'),
      params: { patientId: this.patientId(who) },
      body,
    });
  }

  private async doItems(story: MoveStory, most: number): Promise<void> {
    const { id, items } = await this.read(story);
    for (const item of items.filter(({ status }) => status === 'pending').slice(0, most)) {
      const evidence = demoEvidence(item.kind, item.owner.id, this.now());
      const asked = { scope: this.as('Lena Ortiz'), params: { transitionId: id, itemId: item.id }, body: { evidence } };
      await this.useCases.run(routes.doHandoffItem, asked);
    }
  }

  private async contact(story: MoveStory, kind: 'contact' | 'visit' | 'review'): Promise<void> {
    const { id, followUps } = await this.read(story);
    const one = followUps.find((each) => each.kind === (kind === 'contact' ? 'first-contact' : kind));
    if (one?.status !== 'pending') return;
    const channel = kind === 'contact' ? ('phone' as const) : ('in-person' as const);
    const body = {
      at: this.now().toISOString(),
      channel,
      reached: true,
      note: 'Settling in. Dinner is the hard part, as expected.',
    };
    await this.useCases.run(routes.recordContact, {
      scope: this.as(story.receiver),
      params: { transitionId: id, followUpId: one.id },
      body,
    });
  }

  private async step(story: MoveStory, scope: WorkScope) {
    const { id, version } = await this.read(story);
    return { scope, params: { transitionId: id }, version };
  }

  private read(story: MoveStory): Promise<TransitionView> {
    return this.useCases.run(routes.readTransition, {
      scope: this.as('Clara Vidal'),
      params: { transitionId: this.views.get(story)!.id },
    });
  }

  private phone({ who }: MoveStory): WorkScope {
    const patientId = this.patientId(who);
    return {
      actor: { kind: 'patient', organisationId: demoOrganisation, patientId, linkId: patientId, confirmed: true },
    };
  }

  private patientId(givenName: string): string {
    return this.clinic.patients.find(({ story }) => story.givenName === givenName)!.id;
  }

  private staff(name: string): string {
    return this.clinic.staffIds.get(name)!;
  }

  private as(name: string): WorkScope {
    const { roles } = demoStaff.find((one) => one.name === name)!;
    return { actor: { kind: 'staff', organisationId: demoOrganisation, staffId: this.staff(name), roles } };
  }
}

const plainSteps = {
  prepare: routes.prepareTransition,
  ready: routes.makeTransitionReady,
  'hand off': routes.handOffTransition,
  close: routes.closeTransition,
} as const;
