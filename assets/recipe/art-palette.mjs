/** The one palette of the game. Everything drawn takes its colours from here; nothing else names a colour. */
export const PALETTE = {
  ink: '#2b2a33',
  paper: '#fdf6e9',
  cream: '#f6e7cd',
  sand: '#efd2a6',
  peach: '#f2c39b',
  rose: '#e5977c',
  terracotta: '#d96f4e',
  brick: '#b04a3c',
  wine: '#7c2f3f',
  mustard: '#e8b04a',
  straw: '#f5d58a',
  sage: '#8fb08d',
  leaf: '#5f8d63',
  moss: '#3f6a55',
  teal: '#3d8a87',
  deepTeal: '#235b66',
  mist: '#a9cdc5',
  dusk: '#5a6ea0',
  night: '#262e52',
  midnight: '#1a1f3b',
  lilac: '#b9a6cf',
  plum: '#6d3c62',
  wood: '#c1824f',
  woodLight: '#d69c68',
  woodDark: '#8e5636',
  steel: '#8d93a6',
  silver: '#ccd0d6',
};

/** What the people are made of; `hair` colours only the heads that Open Peeps draws with a coloured fill. */
export const PEOPLE = {
  neighbour: { skin: '#e9b48c', clothing: PALETTE.teal, hair: PALETTE.woodDark },
  bookkeeper: { skin: '#f3cfae', clothing: PALETTE.plum, hair: '#b9593f' },
  courier: { skin: '#a9693f', clothing: PALETTE.mustard, hair: PALETTE.terracotta },
  granny: { skin: '#f6d8bd', clothing: '#7f8fc4', hair: PALETTE.paper },
};

/** The sky through the window and what stands before it, from the small hours to the late evening. */
export const SKIES = {
  night: { high: '#1f2750', low: '#3b4377', cloud: '#353d6e', far: '#2d3563', near: '#232a50' },
  dawn: { high: '#8fb0cf', low: '#f6cfa9', cloud: '#fbe6cd', far: '#a99ab5', near: '#7f7597' },
  day: { high: '#8fc7d8', low: '#d7ebdd', cloud: '#fdf6e9', far: '#9dbfb6', near: '#6f9f9c' },
  golden: { high: '#eeb98a', low: '#fbe0a4', cloud: '#fdf0d4', far: '#cf9a86', near: '#a9736f' },
  dusk: { high: '#5d6aa5', low: '#ee9a7c', cloud: '#c98fa0', far: '#6f5f8f', near: '#4b4577' },
};

/** The caller's own backdrop: [ground, pattern] for each mood, from warm to red and plum. */
export const MOOD_GROUNDS = {
  pleased: ['#f6d27c', '#fbe3a6'],
  relieved: ['#b9d8ac', '#cfe6c1'],
  calm: ['#a5d0c4', '#bde0d5'],
  confused: ['#c4b5da', '#d6cae6'],
  anxious: ['#a3b8dc', '#bccce8'],
  sad: ['#8298c4', '#98acd3'],
  annoyed: ['#f0b47c', '#f7c998'],
  angry: ['#dd7152', '#e88a6b'],
  furious: ['#8f3048', '#b03f4c'],
};
