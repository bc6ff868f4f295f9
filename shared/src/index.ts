export * from './availability.ts';
export * from './booking-fields.ts';
export * from './calendar-view.ts';
export * from './call-methods.ts';
export * from './codec.ts';
export * from './protocol.ts';
export * from './rpc-codes.ts';
export * from './time.ts';
