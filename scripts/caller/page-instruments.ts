/** What the page notes for the driver outside, as `window.instruments`. */
export interface Instruments {
  /** Plays a WAV (base64) into the microphone; resolves with the time of its end, epoch ms. */
  say: (wav: string) => Promise<number>;
  /** Epoch ms at which the agent's voice began, newest last. */
  voiceStarts: number[];
  /** Epoch ms at which the agent was last heard; 0 for never. */
  lastVoice: number;
  /** Paints of the calendar: when, and which snapshot. */
  paints: { at: number; version: string; step: string }[];
}

declare global {
  interface Window {
    instruments: Instruments;
  }
}

/**
 * Runs inside the page before anything else does: a microphone that plays what it is given, and records of when
 * the agent speaks and when the calendar has been painted. Handed over as text, so it may use nothing from outside.
 */
export function installInstruments(): void {
  const instruments: Instruments = {
    say: () => Promise.reject(new Error('no microphone yet')),
    voiceStarts: [],
    lastVoice: 0,
    paints: [],
  };
  window.instruments = instruments;

  let context: AudioContext | undefined;
  let microphone: MediaStreamAudioDestinationNode | undefined;
  const audio = (): { context: AudioContext; microphone: MediaStreamAudioDestinationNode } => {
    context ??= new AudioContext({ sampleRate: 48_000 });
    microphone ??= context.createMediaStreamDestination();
    return { context, microphone };
  };

  const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    if (!constraints?.audio) return original(constraints);
    const { context: ready, microphone: source } = audio();
    await ready.resume();
    return new MediaStream(source.stream.getAudioTracks().map((track) => track.clone()));
  };

  instruments.say = async (wav) => {
    const { context: ready, microphone: source } = audio();
    await ready.resume();
    const bytes = Uint8Array.from(atob(wav), (char) => char.charCodeAt(0));
    const node = ready.createBufferSource();
    node.buffer = await ready.decodeAudioData(bytes.buffer);
    node.connect(source);
    return new Promise((resolve) => {
      node.onended = () => resolve(Date.now());
      node.start();
    });
  };

  const LOUD = 0.01;
  const QUIET = 0.001;
  const listened = new WeakSet<MediaStreamTrack>();
  const listen = (track: MediaStreamTrack): void => {
    listened.add(track);
    const { context: ready } = audio();
    const analyser = ready.createAnalyser();
    ready.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let quietSince = 0;
    setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const level = Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length);
      const now = Date.now();
      if (level > LOUD) {
        // A pause between sentences is not a new beginning.
        if (now - instruments.lastVoice > 350 && now - quietSince > 350) {
          instruments.voiceStarts.push(now);
        }
        instruments.lastVoice = now;
      } else if (level < QUIET && quietSince < instruments.lastVoice) quietSince = now;
    }, 10);
  };
  setInterval(() => {
    for (const element of document.querySelectorAll('audio')) {
      if (!(element.srcObject instanceof MediaStream)) continue;
      for (const track of element.srcObject.getAudioTracks()) {
        if (!listened.has(track)) listen(track);
      }
    }
  }, 50);

  const watch = (): void => {
    new MutationObserver((changes) => {
      const calendar = changes
        .map((change) => change.target)
        .findLast((node) => node instanceof HTMLElement && node.hasAttribute('data-calendar'));
      if (!(calendar instanceof HTMLElement)) return;
      requestAnimationFrame(() => {
        const { version = '', step = '' } = calendar.dataset;
        // After the frame: a message task runs once it has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => instruments.paints.push({ at: Date.now(), version, step });
        port2.postMessage(null);
      });
    }).observe(document, {
      subtree: true,
      attributes: true,
      attributeFilter: ['data-version', 'data-step'],
    });
  };
  watch();
}
