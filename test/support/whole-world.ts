import type { AddressInfo } from 'node:net';
import type { Provider } from '@nestjs/common';
import { io, type Socket } from 'socket.io-client';
import request from 'supertest';
import type { lockedScreens } from '#contracts';
import { freePort } from '#installation';
import { LiveModule } from '#live';
import { type FakeClock, startWorld, type World } from '#testing';
import { contexts, entities, migrationsOfContexts } from '../../apps/composition/contexts.js';
import { LiveSockets } from '../../apps/composition/live-sockets.js';
import { servePages } from './serve-pages.js';
import { type ClinicPatient, password, SmallClinic } from './small-clinic.js';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: a spec says what it expects
  body: any;
}

type Headers = Record<string, string>;

/** Whoever sends requests: with a session, with a personal link, or with neither. */
export class Caller {
  constructor(
    private readonly world: World,
    readonly credentials: Headers = {},
  ) {}

  /** An open screen, or one that is locked, once it is connected. Needs a world that is live; close it afterwards. */
  async screen(
    namespace: '/' | typeof lockedScreens = '/',
    hear: (name: string, payload: unknown) => void = () => undefined,
  ): Promise<Socket> {
    const { port } = this.world.app.getHttpServer().address() as AddressInfo;
    const options = { extraHeaders: this.credentials, transports: ['websocket'], reconnection: false };
    const socket = io(`http://127.0.0.1:${port}${namespace}`, options);
    // Before it connects: the first message may come with the connection.
    socket.onAny(hear);
    await new Promise<void>((connected, failed) => {
      socket.once('connect', connected);
      socket.once('connect_error', failed);
    });
    return socket;
  }

  /** @param body text goes as it is, everything else as JSON */
  async send(method: string, url: string, body?: object | string, headers: Headers = {}): Promise<Answer> {
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const sending = request(this.world.app.getHttpServer())
      [verb](url)
      .set({ ...this.credentials, ...headers });
    const answer = await (body === undefined ? sending : sending.send(body));
    return { status: answer.status, headers: answer.headers, body: /json/.test(answer.type) ? answer.body : null };
  }
}

/** Somebody on the staff, who signs in again when days went by: for specs that are about something else. */
class ReturningCaller extends Caller {
  constructor(
    world: World,
    credentials: Headers,
    private readonly signIn: () => Promise<Headers>,
  ) {
    super(world, credentials);
  }

  override async send(...request: Parameters<Caller['send']>): Promise<Answer> {
    const answer = await super.send(...request);
    if (!/^SESSION.(LOCKED|ENDED)$/.test(answer.body?.code)) return answer;
    Object.assign(this.credentials, await this.signIn());
    return super.send(...request);
  }

  override async screen(): Promise<Socket> {
    Object.assign(this.credentials, await this.signIn());
    return super.screen();
  }
}

export type LiveWorld = WholeWorld & { url: string };

interface LiveOptions {
  empty?: boolean;
  environment?: Record<string, string>;
  clock?: FakeClock;
  providers?: Provider[];
}

/** The whole product in this process, with a small clinic and a clock that stands still. */
export class WholeWorld {
  private constructor(
    readonly world: World,
    readonly clinic: SmallClinic,
  ) {}

  static async start(
    clock?: FakeClock,
    environment?: Record<string, string>,
    providers?: Provider[],
  ): Promise<WholeWorld> {
    const modules = contexts.map(({ module }) => module);
    const migrations = migrationsOfContexts;
    const world = await startWorld({ modules, entities, migrations, clock, environment, providers });
    return new WholeWorld(world, await new SmallClinic(world.app).found());
  }

  /** With sockets and pages too, listening on a port; where nobody lives yet if `empty`. */
  static async live({ empty = false, environment = {}, clock, providers }: LiveOptions = {}): Promise<LiveWorld> {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const world = await startWorld({
      modules: [...contexts.map(({ module }) => module), LiveModule],
      entities,
      migrations: migrationsOfContexts,
      clock,
      providers,
      environment: { PUBLIC_URL: url, ...environment },
      prepare: (app) => {
        app.useWebSocketAdapter(new LiveSockets(app, url));
        servePages(app);
      },
    });
    await world.app.listen(port, '127.0.0.1');
    const clinic = new SmallClinic(world.app);
    return Object.assign(new WholeWorld(world, empty ? clinic : await clinic.found()), { url });
  }

  /** The product on a database in which nobody lives yet. */
  static async empty(): Promise<WholeWorld> {
    const world = await startWorld({
      modules: contexts.map(({ module }) => module),
      entities,
      migrations: migrationsOfContexts,
    });
    return new WholeWorld(world, new SmallClinic(world.app));
  }

  async staff(name: Parameters<SmallClinic['email']>[0], clinic = this.clinic): Promise<Caller> {
    const signIn = () => this.signIn(clinic.email(name), password);
    return new ReturningCaller(this.world, await signIn(), signIn);
  }

  /** The headers of a new session. */
  async signIn(email: string, given: string): Promise<Headers> {
    const signedIn = await request(this.world.app.getHttpServer())
      .post('/api/sign-in')
      .send({ email, password: given });
    if (signedIn.status !== 200) throw new Error(signedIn.text);
    const cookie = (signedIn.headers['set-cookie'] as unknown as string[]).map((line) => line.split(';')[0]).join('; ');
    return { cookie };
  }

  /** Whoever holds a link: a patient, or a supporter. */
  phone({ token }: Partial<ClinicPatient> & { token: string }): Caller {
    return new Caller(this.world, { authorization: `Bearer ${token}` });
  }

  nobody(): Caller {
    return new Caller(this.world);
  }

  /** How many rows each table has, partitions together; sessions and the audit aside, which may grow. */
  async traces(): Promise<Record<string, number>> {
    const { rows } = await this.world.admin.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'auth')
          and c.relname not in ('session', 'staff_session') and c.relname !~ '^audit_' order by 1`,
    );
    const counts = rows.map(({ name }) => `(select count(*)::int from ${name}) as "${name.replaceAll('"', '')}"`);
    return (await this.world.admin.query(`select ${counts.join(', ')}`)).rows[0];
  }
}
