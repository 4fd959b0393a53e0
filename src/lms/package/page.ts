/** The game's page as it stands in a package. */

export type PackageKind = 'scorm-1.2' | 'scorm-2004' | 'cmi5';

const CHARSET = /<meta charset="utf-8" ?\/?>/i;

/**
 * Says what kind of package it is, by which main.ts knows whom to ask; takes out the link to the web app manifest, which a package does not have;
 * and, for cmi5 alone, lets the page talk to other sites: the LMS's record store stands wherever the LMS says on opening, often elsewhere.
 * SCORM talks to the window around it and needs no such leave.
 */
export function packagePage(html: string, kind: PackageKind): string {
  const found = CHARSET.exec(html);
  if (!found) throw new Error('the page has no place for what the package says of itself');
  const named = html
    .replace(CHARSET, `${found[0]}\n    <meta name="good-call-package" content="${kind}" />`)
    .replace(/\s*<link rel="manifest"[^>]*>/, '');
  return kind === 'cmi5' ? named.replace(/connect-src [^;"]*/, "connect-src 'self' https: http:") : named;
}
