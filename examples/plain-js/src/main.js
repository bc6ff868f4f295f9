/** A call and the calendar in it, with elements of the page and nothing else. */
import { mountInCallCalendar } from '@in-call-calendar/web';
import '@in-call-calendar/web/style.css';
import { Room, RoomEvent, TokenSource } from 'livekit-client';

const [call, find, status, waiting, audio, calendar] = [
  'call',
  'find',
  'status',
  'waiting',
  'audio',
  'calendar',
].map((id) => document.getElementById(id));
const tokens = TokenSource.endpoint('/api/v1/token');
const room = new Room();

const show = (booking) => {
  const what = booking.status === 'cancelled' ? 'Cancelled' : 'Booked';
  status.textContent = `${what}: ${booking.start}`;
};

/** How long an agent may take to come. */
const PATIENCE_MS = 10_000;
let timer;
const waitForAgent = (isWaiting) => {
  clearTimeout(timer);
  waiting.textContent = '';
  if (!isWaiting) return;
  timer = setTimeout(() => {
    waiting.textContent =
      'No agent has answered. Is it running, under the name of --own-agent? See its terminal.';
  }, PATIENCE_MS);
};

mountInCallCalendar(calendar, {
  room,
  theme: 'light',
  locale: 'en-GB',
  onBooked: show,
  onChanged: show,
  onLauncher({ isReady, open }) {
    find.disabled = !isReady;
    find.onclick = open;
    waitForAgent(room.state === 'connected' && !isReady);
  },
});

room
  .on(RoomEvent.Connected, () => {
    call.textContent = 'Hang up';
    waitForAgent(find.disabled);
  })
  .on(RoomEvent.Disconnected, () => {
    call.textContent = 'Call';
    waitForAgent(false);
  })
  .on(RoomEvent.TrackSubscribed, (track) => audio.append(track.attach()))
  .on(RoomEvent.TrackUnsubscribed, (track) =>
    track.detach().forEach((element) => element.remove()),
  );

call.onclick = async () => {
  if (room.state !== 'disconnected') return room.disconnect();
  try {
    const { serverUrl, participantToken } = await tokens.fetch({});
    await room.connect(serverUrl, participantToken);
    await room.localParticipant.setMicrophoneEnabled(true);
  } catch (error) {
    status.textContent = `The call failed: ${error.message}`;
  }
};
