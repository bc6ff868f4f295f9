/** The call around the calendar: start, talk, end. */
export { createRoomCall, type RoomCall } from './room-call.ts';
export { callMark, type CallMark } from './call-mark.ts';
export { fetchCallToken } from './call-token.ts';
export { StartScreen } from './start-screen.tsx';
export { LiveCall } from './live-call.tsx';
export { EndScreen } from './end-screen.tsx';
import './call.css';
