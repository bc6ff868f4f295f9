/** A call and the calendar in it, with elements of the page and nothing else. */
import { mountInCallCalendar } from '@in-call-calendar/web';
import '@in-call-calendar/web/style.css';
import { Room, RoomEvent, TokenSource } from 'livekit-client';

const [call, find, status, audio, calendar] = ['call', 'find', 'status', 'audio', 'calendar'].map(
  (id) => document.getElementById(id),
);
const tokens = TokenSource.endpoint('/api/v1/token');
const room = new Room();

const show = (booking) => {
  const what = booking.status === 'cancelled' ? 'Cancelled' : 'Booked';
  status.textContent = `${what}: ${booking.start}`;
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
  },
});

room
  .on(RoomEvent.Connected, () => (call.textContent = 'Hang up'))
  .on(RoomEvent.Disconnected, () => (call.textContent = 'Call'))
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
