import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type EscalationRule, type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, type WorkScope } from '#platform';
import { ReviseRule } from './revise-rule.command.js';

type Given = RouteInput<typeof routes.reviseRule>;

@Controller()
export class ReviseRuleController {
  constructor(private readonly commands: CommandBus) {}

  @Route(routes.reviseRule)
  revise(@Scope() scope: WorkScope, @Input() { params, version, body }: Given): Promise<EscalationRule> {
    return this.commands.execute(new ReviseRule(scope, params.ruleId, version, body));
  }
}
