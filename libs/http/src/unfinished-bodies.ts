import type { FastifyRequest } from 'fastify';

/** From one address. A ward shares one, but a body of ours arrives within milliseconds. */
const atOnce = 32;

/**
 * Bodies that are still arriving, by the address that sends them. One too many costs the one that has been arriving
 * longest, so that whoever sends slowly keeps out nobody who shares the address.
 */
export class UnfinishedBodies {
  private readonly late = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  private readonly byAddress = new Map<string, Set<FastifyRequest>>();

  /** @param patience milliseconds in which all of it has to be here */
  begin(request: FastifyRequest, patience: number): void {
    const { headers, ip } = request;
    if (headers['transfer-encoding'] === undefined && !(Number(headers['content-length']) > 0)) return;
    const arriving = this.byAddress.get(ip) ?? new Set();
    this.byAddress.set(ip, arriving.add(request));
    this.late.set(
      request,
      setTimeout(() => request.raw.destroy(), patience),
    );
    request.raw.once('close', () => this.end(request));
    if (arriving.size <= atOnce) return;
    const [oldest] = arriving;
    this.end(oldest!);
    oldest!.raw.destroy();
  }

  /** It has arrived, or its sender is gone. */
  end(request: FastifyRequest): void {
    clearTimeout(this.late.get(request));
    const arriving = this.byAddress.get(request.ip);
    arriving?.delete(request);
    if (arriving?.size === 0) this.byAddress.delete(request.ip);
  }
}
