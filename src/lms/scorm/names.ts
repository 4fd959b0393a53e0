/** The same things by their names in each edition. */
export const NAMES = {
  'scorm-1.2': {
    learner: 'cmi.core.student_name',
    language: 'cmi.student_preference.language',
    mode: 'cmi.core.lesson_mode',
    status: 'cmi.core.lesson_status',
    location: 'cmi.core.lesson_location',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
  },
  'scorm-2004': {
    learner: 'cmi.learner_name',
    language: 'cmi.learner_preference.language',
    mode: 'cmi.mode',
    status: 'cmi.success_status',
    location: 'cmi.location',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
  },
} as const;
