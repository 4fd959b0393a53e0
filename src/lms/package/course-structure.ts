/** cmi5.xml: a course of one assignable unit, its texts in every language of the assignment. */
import { masteryOf } from '../grade.ts';
import { ACTIVITY, TYPES } from '../xapi/vocabulary.ts';
import { type Course, START, shareOf, type Texts } from './course.ts';
import { writeXml, type XmlElement, xml } from './xml.ts';

export function courseStructure({ assignment, titles, descriptions, principles }: Course): string {
  const id = ACTIVITY.assignment(assignment.id);
  const mastery = masteryOf(assignment);
  const graded = mastery !== undefined || Object.keys(assignment.terms.principles).length > 0;
  const about = [texts('title', titles), texts('description', descriptions)];
  return writeXml(
    xml(
      'courseStructure',
      { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
      xml('course', { id }, about),
      xml(
        'objectives',
        {},
        principles.map(({ id: name, names, abouts }) =>
          xml(
            'objective',
            { id: ACTIVITY.principle(name) },
            texts('title', names),
            texts('description', abouts),
          ),
        ),
      ),
      xml(
        'au',
        {
          id: `${id}/calls`,
          moveOn: graded ? 'CompletedAndPassed' : 'Completed',
          masteryScore: mastery === undefined ? undefined : shareOf(mastery),
          launchMethod: 'AnyWindow',
          activityType: TYPES.simulation,
        },
        about,
        xml(
          'objectives',
          {},
          principles.map(({ id: name }) => xml('objective', { idref: ACTIVITY.principle(name) })),
        ),
        xml('url', {}, START),
      ),
    ),
  );
}

const texts = (name: string, all: Texts): XmlElement =>
  xml(
    name,
    {},
    all.map(([lang, text]) => xml('langstring', { lang }, text)),
  );
