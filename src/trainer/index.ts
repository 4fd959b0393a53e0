export { default } from './trainer-screen.tsx';
