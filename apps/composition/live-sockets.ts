import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { isSameOrigin } from '#http';

/** socket.io on the process's own port, for the same origin only. */
export class LiveSockets extends IoAdapter {
  constructor(
    app: NestFastifyApplication,
    private readonly publicUrl: string,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      serveClient: false,
      allowRequest: ({ headers }, answer) => answer(null, isSameOrigin(headers, this.publicUrl)),
      maxHttpBufferSize: 16 * 1024,
      pingInterval: 20_000,
      pingTimeout: 20_000,
      connectTimeout: 10_000,
      perMessageDeflate: false,
    } as ServerOptions);
  }
}
