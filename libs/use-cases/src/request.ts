import type { StreamableFile } from '@nestjs/common';
import type { PatientAccess } from '#access';
import type { accessRules, RouteAnswer, RouteContract, RouteInput } from '#contracts';
import type { AuditedRequest, Transaction, WorkScope } from '#kernel';

/** The browser or program that asks: what only signing in needs to know of it. */
export interface Client {
  /** Id of the route that was called. */
  readonly route: string;
  readonly address: string;
  readonly cookie: string | undefined;
  readonly userAgent: string | null;
  /** Adds a line `Set-Cookie` to the answer. */
  setCookie(line: string): void;
}

type By<R extends RouteContract> = (typeof accessRules)[R['action']]['by'];

/** What a use case works with: it follows from whom the contract says it is about, and who may. */
type Means<R extends RouteContract> = R['about'] extends 'patient'
  ? {
      /** A transaction that was let to the patient, and is committed when the use case is done. */
      tx: Transaction;
      patientId: string;
      /** What the actor sees of the patient. */
      access: PatientAccess;
    }
  : R['about'] extends 'row'
    ? {
        /** It opens the patient of the row that it finds: a use case that forgets to is refused. */
        tx: Transaction;
      }
    : By<R> extends 'anyone'
      ? { audit: AuditedRequest }
      : { scope: WorkScope };

/** What a use case is given: the parsed input of its route, who asks, and what it works with. */
export type RequestOf<R extends RouteContract> = RouteInput<R> & Means<R> & { client: Client };

/** What a use case gives back. */
export type AnswerOf<R extends RouteContract> = R['file'] extends readonly string[]
  ? StreamableFile
  : RouteAnswer<R> extends undefined
    ? void
    : RouteAnswer<R>;

type Declared<R extends RouteContract> = {
  [K in keyof RouteInput<R> as RouteInput<R>[K] extends undefined ? never : K]: RouteInput<R>[K];
};

/** What a caller gives. Over HTTP all of it comes from the request. */
export type Asked<R extends RouteContract> = Declared<R> & {
  scope?: WorkScope;
  audit?: AuditedRequest;
  client?: Client;
};
