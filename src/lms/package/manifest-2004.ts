/**
 * imsmanifest.xml of SCORM 2004, 4th edition: one SCO that sets its own completion and success, with the pass mark in its primary objective and
 * an objective for each principle, mapped to names that the same principle has in every assignment.
 */
import { masteryOf } from '../grade.ts';
import { ACTIVITY } from '../xapi/vocabulary.ts';
import { type Course, identifierOf, START, shareOf, type Texts } from './course.ts';
import { writeXml, type XmlElement, xml } from './xml.ts';

const SPACES = {
  xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
  'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
  'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
  'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': [
    'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
  ].join(' '),
} as const;

export function manifest2004(course: Course): string {
  const title = course.titles[0]![1];
  const files = course.files.map((href) => xml('file', { href }));
  return writeXml(
    xml(
      'manifest',
      { identifier: identifierOf(course), version: '1', ...SPACES },
      xml(
        'metadata',
        {},
        xml('schema', {}, 'ADL SCORM'),
        xml('schemaversion', {}, '2004 4th Edition'),
        lom(course),
      ),
      xml(
        'organizations',
        { default: 'course' },
        xml(
          'organization',
          // The objectives' names belong to no course: the same principle is the same everywhere, but what was reached in one stays there.
          { identifier: 'course', structure: 'hierarchical', 'adlseq:objectivesGlobalToSystem': 'false' },
          xml('title', {}, title),
          xml(
            'item',
            { identifier: 'calls', identifierref: 'game', isvisible: 'true' },
            xml('title', {}, title),
            sequencing(course),
            // The LMS's own buttons for what goes on without it.
            presentation(),
          ),
          xml('imsss:sequencing', {}, xml('imsss:controlMode', { choice: 'true', flow: 'true' })),
        ),
      ),
      xml(
        'resources',
        {},
        xml(
          'resource',
          { identifier: 'game', type: 'webcontent', 'adlcp:scormType': 'sco', href: START },
          files,
        ),
      ),
    ),
  );
}

function sequencing({ assignment, principles }: Course): XmlElement {
  const mastery = masteryOf(assignment);
  return xml(
    'imsss:sequencing',
    {},
    xml(
      'imsss:objectives',
      {},
      xml(
        'imsss:primaryObjective',
        { objectiveID: 'assignment', satisfiedByMeasure: String(mastery !== undefined) },
        mastery === undefined ? undefined : xml('imsss:minNormalizedMeasure', {}, shareOf(mastery)),
      ),
      principles.map(({ id }) =>
        xml(
          'imsss:objective',
          { objectiveID: id },
          xml('imsss:mapInfo', {
            targetObjectiveID: ACTIVITY.principle(id),
            readSatisfiedStatus: 'false',
            readNormalizedMeasure: 'false',
            writeSatisfiedStatus: 'true',
            writeNormalizedMeasure: 'true',
          }),
        ),
      ),
    ),
    xml('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' }),
  );
}

const presentation = (): XmlElement =>
  xml(
    'adlnav:presentation',
    {},
    xml(
      'adlnav:navigationInterface',
      {},
      ['previous', 'continue'].map((button) => xml('adlnav:hideLMSUI', {}, button)),
    ),
  );

function lom({ titles, descriptions }: Course): XmlElement {
  const texts = (all: Texts) => all.map(([language, text]) => xml('string', { language }, text));
  return xml(
    'lom',
    { xmlns: 'http://ltsc.ieee.org/xsd/LOM' },
    xml(
      'general',
      {},
      xml('title', {}, texts(titles)),
      titles.map(([locale]) => xml('language', {}, locale)),
      xml('description', {}, texts(descriptions)),
    ),
  );
}
