export { speechEngine } from './engine.ts';
export { EmbeddedStt } from './hearing/embedded-stt.ts';
export { loadSpeech } from './load-speech.ts';
export { connectSpeech } from './serving/connect-speech.ts';
export { buildLanguageModel, type LanguageModel } from './language/build-language-model.ts';
export { EmbeddedTts } from './speaking/embedded-tts.ts';
export { Synthesizer } from './speaking/synthesizer.ts';
export { SAMPLE_RATE, VOICES, type Voice } from './speaking/voices.ts';
export { wavOf } from '../../voice/audio/wav.ts';
