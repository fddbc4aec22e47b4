import pg from 'pg';

/** Outlives its end: a connection that is cut between two statements says so by an event, which unheard ends the process. */
export class OutlivingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}
