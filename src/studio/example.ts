/** The worked example of the guide: one moment, in its two files. */
export const EXAMPLE = `well:
  choices:
    ring-by-noon:
      acts: [admit]
      promise: { what: ring-back, when: ring-by }
      keep: { honesty.no-false-promise: 2 }
      mood: 1
      set: [will-ring]
      to: goodbye
    ring-us-again:
      acts: [refuse, apologise]
      break: { ownership.no-brush-off: 3 }
      mood: -2
      to: goodbye`;

export const EXAMPLE_WORDS = `well:
  lines:
    line: "So, have you got it there, or haven’t you?"
  choices:
    ring-by-noon:
      say: "It isn’t here. I’ll ask, and ring you by {ring-by}."
      why: "What is known, what you will do, and until when."
    ring-us-again:
      say: "I’m sorry. Would you kindly ring us again?"
      why: "Polite, and it hands the looking back to him."`;
