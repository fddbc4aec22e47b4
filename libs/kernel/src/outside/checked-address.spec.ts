import type { CannotAsk } from './cannot-ask.js';
import { checkAddress, checkHost } from './checked-address.js';
import { noPrivateAddresses, type PrivateAddresses, parsePrivateAddresses } from './private-addresses.js';

const leadsTo =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const reasonOf = (address: string, allowed: PrivateAddresses = noPrivateAddresses, ...names: string[]) =>
  checkAddress(address, allowed, leadsTo(...names)).then(
    () => 'called',
    ({ reason }: CannotAsk) => reason,
  );

describe('an address that a user gave', () => {
  it.each([
    // Odd ways to write this machine, of which each is 127.0.0.1.
    ...['https://127.0.0.1', 'https://2130706433', 'https://0x7f000001', 'https://0177.0.0.1', 'https://127.1'],
    ...['https://127.0.1', 'https://0x7f.1', 'https://①②⑦.0.0.1', 'https://127.0.0.1.', 'https://%31%32%37.0.0.1'],
    ...['https://[::1]', 'https://[::ffff:127.0.0.1]', 'https://[::ffff:7f00:1]', 'https://[::127.0.0.1]'],
    ...['https://[0:0:0:0:0:ffff:7f00:0001]', 'https://[::]', 'https://0', 'https://0.0.0.0', 'https://0.1.2.3'],
    // Houses, providers' own networks, and addresses that are many.
    ...['https://10.1.2.3', 'https://172.16.0.1', 'https://172.31.255.255', 'https://192.168.1.1'],
    ...['https://100.64.0.1', 'https://100.100.100.200', 'https://198.18.0.1', 'https://192.0.0.192'],
    ...['https://224.0.0.1', 'https://255.255.255.255', 'https://240.0.0.1', 'https://203.0.113.9'],
    // What tells a machine in a cloud its own secrets.
    ...['https://169.254.169.254', 'https://168.63.129.16', 'https://[fd00:ec2::254]', 'https://[::ffff:a9fe:a9fe]'],
    ...['https://[fe80::1]', 'https://[fc00::1]', 'https://[fec0::1]', 'https://[ff02::1]', 'https://[4000::1]'],
    // IPv4 within IPv6: by translation, by tunnel.
    ...['https://[64:ff9b::7f00:1]', 'https://[64:ff9b:1::7f00:1]', 'https://[2002:7f00:1::]', 'https://[2001::1]'],
    ...['https://[2001:db8::1]', 'https://[100::1]'],
  ])('%s is refused', async (address) => {
    expect(await reasonOf(address)).toBe('ADDRESS_REFUSED');
  });

  it.each([
    ['a name that leads inside', ['10.0.0.1']],
    ['one that leads inside and outside', ['93.184.216.34', '127.0.0.1']],
    ['one that leads to IPv4 dressed as IPv6', ['::ffff:10.0.0.1']],
    ['one that leads to an address with a zone', ['fe80::1%eth0']],
    ['one that leads to what is no address', ['localhost']],
  ])('%s is refused', async (_what, addresses) => {
    expect(await reasonOf('https://example.com', noPrivateAddresses, ...addresses)).toBe('ADDRESS_REFUSED');
  });

  it.each([
    ...[
      'ftp://example.com',
      'file:///etc/passwd',
      'gopher://example.com',
      'data:,',
      'example.com',
      '',
      '//example.com',
    ],
    ...['https://', 'https://user:word@example.com', 'https://example.com:25', 'https://example.com:22'],
    'http://example.com',
  ])('so is %s, wherever it leads', async (address) => {
    expect(await reasonOf(address, noPrivateAddresses, '93.184.216.34')).toBe('ADDRESS_REFUSED');
  });

  it.each(['https://example.com', 'https://example.com:8443/hook?a=1', 'https://example.com:80'])(
    '%s is called when it leads to the internet',
    async (address) => {
      expect(await reasonOf(address, noPrivateAddresses, '93.184.216.34', '2606:2800:220:1::1')).toBe('called');
      expect(await reasonOf('https://93.184.216.34')).toBe('called');
      expect(await reasonOf('https://[2606:2800:220:1::1]')).toBe('called');
    },
  );

  it('is a host that does not exist', async () => {
    expect(await reasonOf('https://example.com')).toBe('UNREACHABLE');
  });

  it('keeps where the name led, to connect to that', async () => {
    const { host, addresses } = await checkHost('Example.COM.', noPrivateAddresses, leadsTo('93.184.216.34'));
    expect([host, addresses]).toEqual(['example.com', [{ address: '93.184.216.34', family: 4 }]]);
  });
});

describe('addresses inside the house', () => {
  const listed = parsePrivateAddresses('10.1.0.0/16, SMS.clinic.internal, ::1');

  it.each([
    ['http://10.1.2.3:8080', []],
    ['http://[::ffff:10.1.2.3]:8080', []],
    ['http://[::1]:8080', []],
    ['http://sms.clinic.internal:8080', ['192.168.1.9']],
    ['http://gateway.example.com:8080', ['10.1.0.7']],
  ])('%s is called, also without TLS, once it is listed', async (address, names) => {
    expect(await reasonOf(address, listed, ...names)).toBe('called');
  });

  it.each([
    ['http://10.2.0.1', []],
    ['http://127.0.0.1', []],
    ['http://other.clinic.internal', ['192.168.1.9']],
    ['http://sms.clinic.internal.example.com', ['10.2.0.1']],
    ['http://gateway.example.com', ['10.1.0.7', '10.2.0.7']],
    ['http://sms.clinic.internal:25', ['10.1.0.7']],
  ])('%s is not', async (address, names) => {
    expect(await reasonOf(address, listed, ...names)).toBe('ADDRESS_REFUSED');
  });

  it.each(['', '10.1.0.0/33', 'two words', '10.0.0.0/8,', '300.1.1.1'])('"%s" is no list', (list) => {
    expect(() => parsePrivateAddresses(list)).toThrow();
  });
});
