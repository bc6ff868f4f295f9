export { LANGUAGES, languageSchema, type Language } from '@in-call-calendar/shared';
