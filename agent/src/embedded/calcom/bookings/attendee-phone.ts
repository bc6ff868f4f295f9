import parsePhoneNumber from 'libphonenumber-js/max';

/** True for a number that the numbering plan of its country has, written with "+" and country code. */
export function isPhoneNumber(number: string): boolean {
  return parsePhoneNumber(number)?.isValid() === true && number.trim().startsWith('+');
}

/** The address Cal.com makes up for an attendee who only gave a phone number. */
export function smsAddress(number: string): string {
  return `${number.replaceAll(/\D/g, '')}@sms.cal.com`;
}
