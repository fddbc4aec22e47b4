import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type ContactDetails, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { SaveContactDetails } from './save-contact-details.command.js';

type Given = RouteInput<typeof routes.saveContactDetails>;

@Controller()
export class SaveContactDetailsController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.saveContactDetails)
  save(@Scope() scope: WorkScope, @Input() { params, body, version }: Given): Promise<ContactDetails> {
    return this.commands.execute(new SaveContactDetails(scope, params.patientId, version, body));
  }
}
