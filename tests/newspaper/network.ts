import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';

/** What a browser asked of the world outside. */
export interface Network {
  /** `127.0.0.1:port` of the proxy that a browser is to send everything through. */
  readonly address: string;
  /** Hosts that were asked for since the last call and are not the newspaper's, each as often as it was asked. */
  takeRefused(): readonly string[];
  close(): Promise<void>;
}

/** Listens on a free port of this machine alone; resolves with the port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  return (server.address() as AddressInfo).port;
}

/**
 * A forward proxy (RFC 9110, section 9.3.6) that leads the newspaper's hosts to the server at `port` and refuses all others:
 * pages stand under their real names, no name is looked up, no port below 1024 is needed, and nothing gets out unseen.
 */
export async function startNetwork(isNewspaper: (host: string) => boolean, port: number): Promise<Network> {
  const refused: string[] = [];
  const tunnels = new Set<Socket>();
  const server = createServer((request, response) => {
    refused.push(new URL(request.url ?? '', 'http://unknown').host);
    response.writeHead(403).end();
  });
  server.on('connect', (request: IncomingMessage, browser: Socket) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    browser.on('error', () => browser.destroy());
    if (!isNewspaper(host)) {
      refused.push(host);
      browser.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const newspaper = connect(port, '127.0.0.1', () => {
      browser.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      newspaper.pipe(browser).pipe(newspaper);
    });
    newspaper.on('error', () => browser.destroy());
    for (const socket of [newspaper, browser]) {
      tunnels.add(socket);
      socket.on('close', () => tunnels.delete(socket));
    }
  });
  const address = `127.0.0.1:${await listen(server)}`;
  return {
    address,
    takeRefused: () => refused.splice(0),
    close() {
      for (const socket of tunnels) socket.destroy();
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
