/** The call around the calendar: start, talk, end. */
export { createRoomCall, type RoomCall } from './room-call.ts';
export { createCallStorage, type CallStorage } from './call-storage.ts';
export { callServer } from './call-server.ts';
export { byOperator, OPERATOR_CALL } from './operator-call.ts';
export { StartScreen } from './start-screen.tsx';
export { LiveCall } from './live-call.tsx';
export { ElsewhereScreen } from './elsewhere-screen.tsx';
export { EndScreen } from './end-screen.tsx';
export { language } from './texts.ts';
import './call.css';
