import type { Server } from 'node:http';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import { freePort } from '#installation';

export const client = { id: 'holdfast', secret: 'a-secret-of-the-provider' };

type Claims = Record<string, unknown>;

/** A real OpenID provider in this process. It signs in whoever it is told to, without asking. */
export class OwnProvider {
  /** Who signs in next. */
  person: { sub: string; email: string; email_verified?: boolean } = { sub: '1', email: '' };
  /** Changes the next ID token before it is signed again, with its own key or with another. */
  lie: { claims?: (claims: Claims) => Claims; otherKey?: true } | null = null;
  private server: Server | null = null;

  private constructor(
    readonly issuer: string,
    private readonly keys: { own: JWK; other: JWK },
    private readonly provider: Provider,
  ) {}

  static async start(redirectUri: string): Promise<OwnProvider> {
    const port = await freePort();
    const issuer = `http://localhost:${port}`;
    const make = async (kid: string): Promise<JWK> => {
      const { privateKey } = await generateKeyPair('RS256', { extractable: true });
      return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
    };
    const keys = { own: await make('own'), other: await make('own') };
    let own: OwnProvider;
    const provider = new Provider(issuer, {
      clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
      jwks: { keys: [keys.own] as never },
      features: { devInteractions: { enabled: false } },
      conformIdTokenClaims: false,
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      cookies: { keys: ['a-key-of-the-test'] },
      findAccount: (_, sub) => ({
        accountId: sub,
        claims: async () => ({ email_verified: true, ...own.person, sub }),
      }),
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      loadExistingGrant: async (ctx) => {
        const grant = new ctx.oidc.provider.Grant({ accountId: own.person.sub, clientId: client.id });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
    own = new OwnProvider(issuer, keys, provider);
    own.interfere();
    await new Promise<void>((resolve) => {
      own.server = provider.listen(port, '127.0.0.1', () => resolve());
    });
    return own;
  }

  /** Goes where a browser would be sent, and resolves with the query that it would come back with. */
  async visit(url: string): Promise<string> {
    const jar = new Map<string, string>();
    let at = url;
    for (let hop = 0; hop < 10; hop++) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
      await answer.arrayBuffer();
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (name) jar.set(name, value ?? '');
      }
      const next = answer.headers.get('location');
      if (!next) throw new Error(`The provider stopped at ${at}: ${answer.status}`);
      at = new URL(next, at).href;
      if (!at.startsWith(this.issuer)) return new URL(at).search;
    }
    throw new Error('The provider goes round in circles.');
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server?.closeAllConnections();
      this.server?.close(() => resolve());
    });
  }

  private interfere(): void {
    this.provider.use(async (ctx, next) => {
      if (ctx.path.startsWith('/interaction/')) {
        const login = { accountId: this.person.sub };
        await this.provider.interactionFinished(ctx.req, ctx.res, { login }, { mergeWithLastSubmission: false });
        ctx.respond = false;
        return;
      }
      await next();
      if (ctx.path === '/token' && this.lie && ctx.body?.id_token) {
        ctx.body = { ...ctx.body, id_token: await this.signAgain(ctx.body.id_token) };
        this.lie = null;
      }
    });
  }

  private async signAgain(token: string): Promise<string> {
    const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Claims;
    const key = await importJWK(this.lie?.otherKey ? this.keys.other : this.keys.own, 'RS256');
    const told = this.lie?.claims?.(claims) ?? claims;
    return new SignJWT(told).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(key);
  }
}
