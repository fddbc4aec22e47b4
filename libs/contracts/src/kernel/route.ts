import { z } from 'zod';

/** One route, declared once: the controller, the checks, the OpenAPI document and the web app all read it. */
export interface RouteDeclaration<Action extends string = string, Code extends string = string> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for each parameter. */
  readonly path: `/api/${string}`;
  readonly tag: string;
  readonly summary: string;
  /** Who may call: the row of the access rules. A route without one does not compile, and does not start. */
  readonly action: Action;
  /**
   * Whom it is about. `patient`: the one in its path, or the one whose link it is; it runs only once they were opened to whoever
   * asks. `row`: the patient of something that is named by its own id. Absent: no single patient.
   */
  readonly about?: 'patient' | 'row';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Takes a file instead of a body: the media types that it may be of. It is read as a stream. */
  readonly upload?: readonly string[];
  /** Takes what another program signed, byte for byte, instead of a body: the media types that it may be of. */
  readonly signed?: readonly string[];
  /** What is sent with it says nothing, such as the form by which a mailbox stops mails: it is let in, and left alone. */
  readonly ignoresBody?: true;
  /** The largest body that it takes, in bytes; 64 kB unless said. */
  readonly bodyLimit?: number;
  readonly answer?: z.ZodType;
  /** Answers with a file instead: the media types that it comes in. */
  readonly file?: readonly string[];
  readonly status: 200 | 201 | 204;
  readonly errors?: readonly Code[];
  /** The command needs `If-Match` with the version that was read. */
  readonly versioned?: true;
  /** Only asks, although it is a POST: what it asks for holds names, and an address is no place for them. */
  readonly asks?: true;
  /**
   * When there is more to do than can be done, reading is refused first and changing next. What somebody's safety hangs on
   * comes `last`, or `never`.
   */
  readonly underLoad?: 'last' | 'never';
  /** Whether what this request says must be taken whatever the load. */
  urgent?(body: unknown): boolean;
  /** The command honours `Idempotency-Key`: the same key gives the same answer, once done. */
  readonly idempotent?: true;
}

/** Whether a request only looks. */
export const looks = ({ method, asks }: Pick<RouteDeclaration, 'method' | 'asks'>): boolean =>
  method === 'GET' || asks === true;

export const route = <const R extends RouteDeclaration>(contract: R): R => contract;

type Inferred<S> = S extends z.ZodType ? z.infer<S> : undefined;
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;

/** A file as it arrives: whoever does not read it to the end says why. */
export interface Upload {
  readonly type: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What another program sent, as it came: its signature is over the bytes and, with some, over the address. */
export interface SignedRequest {
  readonly type: string;
  /** Path and query, as they were asked for. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** What a controller receives, parsed. */
export interface RouteInput<R extends RouteDeclaration> {
  params: Inferred<R['params']>;
  query: Inferred<R['query']>;
  body: Inferred<R['body']>;
  /** The file, on routes that take one. */
  upload: R['upload'] extends readonly string[] ? Upload : undefined;
  /** On routes that take what was signed elsewhere. */
  signed: R['signed'] extends readonly string[] ? SignedRequest : undefined;
  /** From `If-Match`; present on versioned routes. */
  version: R['versioned'] extends true ? number : undefined;
}

/** What a client sends. */
export type RouteRequest<R extends RouteDeclaration> = (R['params'] extends z.ZodType
  ? { params: Sent<R['params']> }
  : object) &
  (R['query'] extends z.ZodType ? { query?: Sent<R['query']> } : object) &
  (R['body'] extends z.ZodType ? { body: Sent<R['body']> } : object) &
  (R['upload'] extends readonly string[] ? { upload: Blob } : object) &
  (R['versioned'] extends true ? { version: number } : object) &
  (R['idempotent'] extends true ? { idempotencyKey?: string } : object);

export type RouteAnswer<R extends RouteDeclaration> = R['answer'] extends z.ZodType ? z.infer<R['answer']> : undefined;
