export {
  CLIENT_KINDS,
  type Client,
  type ClientKind,
  type ClientWords,
  CONTOURS,
  type Contour,
  SEGMENTS,
  type Segment,
} from './terms.ts'
