import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { v7 } from 'uuid';
import { Fleet } from './support/fleet.js';
import { until } from './support/until.js';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  startTimeUnixNano: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

/** Takes traces as any collector does: OTLP over HTTP. */
class Collector {
  readonly spans: Span[] = [];
  private readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const sent = Buffer.concat(chunks);
      const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
      const { resourceSpans } = JSON.parse(body.toString()) as {
        resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
      };
      this.spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

describe('traces', () => {
  const collector = new Collector();
  let fleet: Fleet;

  beforeAll(async () => {
    fleet = await Fleet.start(undefined, { OTEL_EXPORTER_OTLP_ENDPOINT: await collector.open() });
  }, 240_000);
  afterAll(async () => {
    await fleet?.stop();
    collector.close();
  });

  it('follow one answer from the request to the message on a screen, across three processes', async () => {
    const witness = await fleet.liveClient();
    const [patient] = await fleet.patientsWithAStrongUrge(1);
    const mine = (await (await fleet.phone(patient!, 'GET', '/api/my/check-ins')).json()) as {
      current: { id: string };
    };
    const correlationId = v7();
    const path = `/api/check-ins/${mine.current.id}/answers`;
    const words = 'I counted every crumb';
    const answers = { strongestUrge: 8, wentOkay: words };
    const sent = await fleet.phone(
      patient!,
      'POST',
      path,
      { answers, finished: true },
      { 'x-request-id': correlationId },
    );
    expect(sent.status).toBe(200);
    await until('the alert', () => witness.of(patient!.id).length > 0);
    const traceId = correlationId.replaceAll('-', '');
    const ofTrace = () => collector.spans.filter((span) => span.traceId === traceId);
    await until('the last span', () => ofTrace().some(({ name }) => name === 'live alert.changed'));
    await until('the spans of every process', () => ofTrace().length >= 8);

    const byId = new Map(ofTrace().map((span) => [span.spanId, span]));
    const chain: string[] = [];
    let at = ofTrace().find(({ name }) => name === 'live alert.changed');
    for (; at; at = byId.get(at.parentSpanId ?? '')) {
      chain.unshift(at.name);
      const parent = byId.get(at.parentSpanId ?? '');
      if (parent)
        expect(BigInt(parent.startTimeUnixNano)).toBeLessThanOrEqual(BigInt(at.startTimeUnixNano) + 5_000_000n);
    }
    expect(chain).toEqual([
      'POST /api/check-ins/:checkInId/answers',
      'check-in.answered',
      'job holdfast-events',
      'escalation.evaluate-rules',
      'rule.matched',
      'alerts.open-alert',
      'alert.step-taken',
      'live alert.changed',
    ]);
    const raised = ofTrace().find(({ name }) => name === 'alert.raised');
    expect(byId.get(raised?.parentSpanId ?? '')?.name).toBe('alerts.open-alert');
    expect(ofTrace().filter(({ parentSpanId }) => !parentSpanId)).toHaveLength(1);
    const said = JSON.stringify(collector.spans);
    for (const secret of [words, 'strongestUrge', patient!.id, patient!.token, 'Park'])
      expect(said).not.toContain(secret);
  }, 240_000);
});
