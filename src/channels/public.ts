export { type Attachment, type Author, type Message, WAYS_IN, type WayIn } from './terms.ts'
