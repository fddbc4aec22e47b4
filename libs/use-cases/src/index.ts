export { type Context, defineContext } from './context.js';
export type { AnswerOf, Client, RequestOf } from './request.js';
export { routeOf, UseCase } from './use-case.js';
export { UseCases } from './use-cases.js';
export { UseCasesModule } from './use-cases.module.js';
