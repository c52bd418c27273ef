export const channels = 'channels'
export interface ChannelsFact {
  id: string
}
