/** The rules of xAPI 1.0.3 for a statement (Data, 2.2 and 2.4), as strictly as a store may take them. Returns everything that is wrong. */

type Json = Record<string, unknown>;
type Rule = (value: unknown, at: string) => string[];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const matches =
  (what: string, pattern: RegExp): Rule =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? [] : [`${at}: no ${what}: ${JSON.stringify(value)}`];

const is =
  (type: 'string' | 'number' | 'boolean'): Rule =>
  (value, at) =>
    typeof value === type ? [] : [`${at}: no ${type}: ${JSON.stringify(value)}`];

const oneOf =
  (...values: string[]): Rule =>
  (value, at) =>
    values.includes(value as string) ? [] : [`${at}: none of ${values}: ${JSON.stringify(value)}`];

const listOf =
  (rule: Rule): Rule =>
  (value, at) =>
    Array.isArray(value) ? value.flatMap((one, index) => rule(one, `${at}[${index}]`)) : [`${at}: no list`];

/** An object that has nothing but these properties, and all of those that are required. Empty ones should not be. */
function shape(rules: Record<string, Rule>, required: string[] = []): Rule {
  return (value, at) => {
    if (!isObject(value)) return [`${at}: no object`];
    const keys = Object.keys(value);
    return [
      ...(keys.length === 0 ? [`${at}: empty`] : []),
      ...required.filter((key) => !keys.includes(key)).map((key) => `${at}: no ${key}`),
      ...keys.flatMap((key) =>
        Object.hasOwn(rules, key)
          ? rules[key]!(value[key], `${at}.${key}`)
          : [`${at}: ${key} is not allowed`],
      ),
    ];
  };
}

const mapOf =
  (key: Rule, rule: Rule): Rule =>
  (value, at) => {
    if (!isObject(value)) return [`${at}: no map`];
    const entries = Object.entries(value);
    if (entries.length === 0) return [`${at}: empty`];
    return entries.flatMap(([name, one]) => [...key(name, `${at} key`), ...rule(one, `${at}.${name}`)]);
  };

const UUID = matches('UUID', /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** RFC 3987, as far as it can be told: a scheme, and nothing that must be escaped. */
const IRI = matches('IRI', /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
const IRL = matches('IRL', /^https?:\/\/[^\s<>"{}|\\^`]+$/);
/** RFC 5646: language, script, region, variants. */
const TAG = matches('language tag', /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})*$/);
const DURATION = matches(
  'duration',
  /^P(?=.)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?)$/,
);
const TIMESTAMP = matches('timestamp in UTC', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);

const text: Rule = (value, at) =>
  typeof value === 'string' && value !== '' ? [] : [`${at}: no text: ${JSON.stringify(value)}`];
const languageMap = mapOf(TAG, text);
/** Within extensions anything goes that is JSON. */
const extensions = mapOf(IRI, (value, at) => (value === undefined ? [`${at}: undefined`] : []));

const agent: Rule = (value, at) => {
  const ids = isObject(value)
    ? ['mbox', 'mbox_sha1sum', 'openid', 'account'].filter((key) => key in value)
    : [];
  const account = shape({ homePage: IRL, name: text }, ['homePage', 'name']);
  const rules = {
    objectType: oneOf('Agent'),
    name: text,
    account,
    mbox: matches('mailto', /^mailto:.+@.+$/),
  };
  return [...(ids.length === 1 ? [] : [`${at}: identified ${ids.length} times`]), ...shape(rules)(value, at)];
};

const TYPES = ['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing'];
const component = shape({ id: matches('id without blanks', /^\S+$/), description: languageMap }, ['id']);

const definition: Rule = (value, at) => {
  const rules = {
    type: IRI,
    name: languageMap,
    description: languageMap,
    moreInfo: IRL,
    extensions,
    interactionType: oneOf(...TYPES, 'likert', 'numeric', 'other'),
    correctResponsesPattern: listOf(text),
    choices: listOf(component),
  };
  const wrong = shape(rules)(value, at);
  if (!isObject(value)) return wrong;
  const { interactionType, type, choices } = value as { choices?: { id: string }[] } & Json;
  if (interactionType && type !== 'http://adlnet.gov/expapi/activities/cmi.interaction')
    wrong.push(`${at}: an interaction of another type`);
  if (choices && interactionType !== 'choice') wrong.push(`${at}: choices of no choice`);
  if (choices && new Set(choices.map(({ id }) => id)).size !== choices.length)
    wrong.push(`${at}: two choices of one id`);
  return wrong;
};

const activity = shape({ objectType: oneOf('Activity'), id: IRI, definition }, ['id']);

const score: Rule = (value, at) => {
  const number = is('number');
  const wrong = shape({ scaled: number, raw: number, min: number, max: number })(value, at);
  if (wrong.length > 0) return wrong;
  const { scaled = 0, raw, min, max } = value as Record<string, number>;
  if (scaled < -1 || scaled > 1) wrong.push(`${at}: scaled ${scaled}`);
  if (min !== undefined && max !== undefined && min >= max) wrong.push(`${at}: min ${min}, max ${max}`);
  if (raw !== undefined && (raw < (min ?? raw) || raw > (max ?? raw))) wrong.push(`${at}: raw ${raw}`);
  return wrong;
};

const result = shape({
  score,
  success: is('boolean'),
  completion: is('boolean'),
  response: is('string'),
  duration: DURATION,
  extensions,
});

const activities = shape({
  parent: listOf(activity),
  grouping: listOf(activity),
  category: listOf(activity),
  other: listOf(activity),
});

const context = shape({
  registration: UUID,
  contextActivities: activities,
  platform: text,
  revision: text,
  language: TAG,
  extensions,
});

const statement = shape(
  {
    id: UUID,
    actor: agent,
    verb: shape({ id: IRI, display: languageMap }, ['id', 'display']),
    object: activity,
    result,
    context,
    timestamp: TIMESTAMP,
  },
  ['id', 'actor', 'verb', 'object', 'context', 'timestamp'],
);

/** Everything that is wrong with a statement; nothing where it may be stored. */
export function checkStatement(value: unknown): string[] {
  const wrong = statement(value, 'statement');
  if (wrong.length > 0) return wrong;
  const { object, result: outcome } = value as { object: Json; result?: Json };
  const { choices } = (object.definition ?? {}) as { choices?: { id: string }[] };
  if (choices && !choices.some(({ id }) => id === outcome?.response))
    wrong.push(`the response ${outcome?.response} is none of the choices`);
  return wrong;
}
