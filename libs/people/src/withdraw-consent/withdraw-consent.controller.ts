import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { WithdrawConsent } from './withdraw-consent.command.js';

@Controller()
export class WithdrawConsentController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.withdrawConsent)
  withdraw(@Scope() scope: WorkScope, @Input() { params }: RouteInput<typeof routes.withdrawConsent>): Promise<void> {
    return this.commands.execute(new WithdrawConsent(scope, params.consentId));
  }
}
