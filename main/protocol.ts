import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

const scheme = 'gloss';

/** The window's address. Our own scheme: the page has an origin, and `file:` need not be trusted with anything. */
export const pageUrl = `${scheme}://app/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Serves the files below `root` (the built renderer), and nothing else, to the window. */
export function serve(root: string): void {
  protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = normalize(join(root, decodeURIComponent(pathname)));
    const type = types[extname(file)];
    if (host !== 'app' || !file.startsWith(root + sep) || !type) return new Response(null, { status: 404 });
    try {
      const bytes = await readFile(file);
      return extname(file) === '.html'
        ? page(bytes.toString('utf8'))
        : new Response(bytes, { headers: { 'content-type': type } });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

/** A page with a strict policy: nothing from elsewhere, no inline code; style elements only with this answer's nonce. */
function page(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const body = html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
  return new Response(body, {
    headers: { 'content-type': types['.html'] ?? '', 'content-security-policy': policy },
  });
}
