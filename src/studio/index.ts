export { default } from './studio-screen.tsx';
