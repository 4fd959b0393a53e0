/** imsmanifest.xml of SCORM 1.2: one SCO with its pass mark, and every file by name. */
import { masteryOf } from '../grade.ts';
import { type Course, identifierOf, START, type Texts } from './course.ts';
import { writeXml, type XmlElement, xml } from './xml.ts';

const SPACES = {
  xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  'xmlns:imsmd': 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': [
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
    'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
  ].join(' '),
} as const;

export function manifest12(course: Course): string {
  const identifier = identifierOf(course);
  const title = course.titles[0]![1];
  const mastery = masteryOf(course.assignment);
  const files = course.files.map((href) => xml('file', { href }));
  return writeXml(
    xml(
      'manifest',
      { identifier, version: '1.0', ...SPACES },
      xml('metadata', {}, xml('schema', {}, 'ADL SCORM'), xml('schemaversion', {}, '1.2'), lom(course)),
      xml(
        'organizations',
        { default: 'course' },
        xml(
          'organization',
          { identifier: 'course' },
          xml('title', {}, title),
          xml(
            'item',
            { identifier: 'calls', identifierref: 'game', isvisible: 'true' },
            xml('title', {}, title),
            mastery === undefined ? undefined : xml('adlcp:masteryscore', {}, String(mastery)),
          ),
        ),
      ),
      xml(
        'resources',
        {},
        xml(
          'resource',
          { identifier: 'game', type: 'webcontent', 'adlcp:scormtype': 'sco', href: START },
          files,
        ),
      ),
    ),
  );
}

function lom({ titles, descriptions }: Course): XmlElement {
  const texts = (all: Texts) =>
    all.map(([locale, text]) => xml('imsmd:langstring', { 'xml:lang': locale }, text));
  return xml(
    'imsmd:lom',
    {},
    xml(
      'imsmd:general',
      {},
      xml('imsmd:title', {}, texts(titles)),
      titles.map(([locale]) => xml('imsmd:language', {}, locale)),
      xml('imsmd:description', {}, texts(descriptions)),
    ),
  );
}
