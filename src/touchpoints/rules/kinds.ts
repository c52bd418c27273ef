import { CHANNELS, type Channel, type Kind } from '../terms.ts'

/**
 * Whether a touchpoint is digital or offline follows from its channel.
 * Only «other» may be set; unset, it does not pass for digital.
 *
 * @clause M14
 */
export function kindOf(channel: Channel, set?: Kind): Kind {
  return channel === 'other' && set ? set : CHANNELS[channel].kind
}
