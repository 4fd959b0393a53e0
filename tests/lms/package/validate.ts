/** Holds manifests against the schemas, with libxml2. */
import { readdirSync, readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import type { PackageKind } from '../../../src/lms/package/index.ts';

/** The schema that is asked first, and where it lies. */
const SCHEMAS = {
  'scorm-1.2': [
    'assets/schemas/scorm-1.2',
    'imscp_rootv1p1p2.xsd',
    'adlcp_rootv1p2.xsd',
    'imsmd_rootv1p2p1.xsd',
  ],
  'scorm-2004': [
    'assets/schemas/scorm-2004',
    'imscp_v1p1.xsd',
    'adlcp_v1p3.xsd',
    'adlseq_v1p3.xsd',
    'adlnav_v1p3.xsd',
    'imsss_v1p0.xsd',
  ],
  cmi5: ['tests/fixtures/schemas', 'CourseStructure.xsd'],
} as const;

/** What is wrong with a manifest; nothing, where it is valid. */
export async function faultsOf(kind: PackageKind, manifest: string): Promise<string[]> {
  const [folder, ...roots] = SCHEMAS[kind];
  const names = readdirSync(folder).filter((name) => name.endsWith('.xsd'));
  const preload = names.map((fileName) => ({ fileName, contents: schemaOf(folder, fileName) }));
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: manifest }],
    schema: [{ fileName: 'all.xsd', contents: together(folder, roots) }],
    preload,
  });
  return errors.map(({ message }) => message);
}

/**
 * The published schemas with three things taken out that a strict validator stumbles over, none of which is ours: the reference to the DTD of XML
 * Schema itself, a default namespace that must not be one, and a wildcard that makes the metadata's content ambiguous.
 */
const schemaOf = (folder: string, name: string): string =>
  readFileSync(`${folder}/${name}`, 'utf8')
    .replace(/<!DOCTYPE[^>]*>/, '')
    .replace('<xsd:schema xmlns="http://www.w3.org/XML/1998/namespace"', '<xsd:schema')
    .replace('<xsd:any namespace="##any"', '<xsd:any namespace="##other"');

/** A schema that knows all the namespaces of a manifest, so that none of them goes unread. */
function together(folder: string, roots: readonly string[]): string {
  const imports = roots.map((name) => {
    const space = /targetNamespace\s*=\s*"([^"]+)"/.exec(readFileSync(`${folder}/${name}`, 'utf8'))![1];
    return `<xs:import namespace="${space}" schemaLocation="${name}"/>`;
  });
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}
