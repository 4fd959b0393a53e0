// `npm run assets`: draws the pictures and makes the sounds anew. Pictures need Node alone; sounds need sox and ffmpeg on the PATH.
import './art-make.mjs';
import './sound-make.mjs';
