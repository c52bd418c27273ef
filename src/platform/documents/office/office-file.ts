import type { About } from '../pen.ts'
import { XML_HEAD, xmlText } from './xml.ts'
import { type ZipPart, zipOf } from './zip.ts'

const SCHEMAS = 'http://schemas.openxmlformats.org'
const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`
const PACKAGE = `${SCHEMAS}/package/2006`

/** A part of an office document, with what it is called inside. */
export interface OfficePart {
  /** Without a leading slash: `word/document.xml`. */
  name: string
  /** Its media type after `application/vnd.openxmlformats-officedocument.`. */
  type: string
  /** How the main part calls it: `styles`, with the id that its text uses, where it does. */
  relation: { type: string; id: string }
  text: Iterable<string>
}

/** The part that the document begins with, and those that it leads to; all lie in one folder. */
export interface OfficeFile {
  main: Omit<OfficePart, 'relation'>
  parts: readonly OfficePart[]
}

/** A document of an office program: its parts, what leads from one to another, its title and language. */
export function officeFile({ title, madeAt }: About, { main, parts }: OfficeFile): Promise<Buffer> {
  const [folder, file] = main.name.split('/')
  const whole: ZipPart[] = [
    { name: '[Content_Types].xml', text: [typesOf([main, ...parts])] },
    { name: '_rels/.rels', text: [ROOT_RELATIONS.replace('MAIN', main.name)] },
    { name: 'docProps/core.xml', text: [coreOf(title, madeAt.toString({ smallestUnit: 'second' }))] },
    { name: `${folder}/_rels/${file}.rels`, text: [relationsOf(parts)] },
    main,
    ...parts,
  ]
  return zipOf(whole)
}

const typesOf = (parts: readonly Pick<OfficePart, 'name' | 'type'>[]): string =>
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${parts
    .map(
      ({ name, type }) =>
        `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/>`,
    )
    .join('')}</Types>`

const ROOT_RELATIONS = `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="MAIN"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const relationsOf = (parts: readonly OfficePart[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${parts
    .map(
      ({ name, relation: { type, id } }) =>
        `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${name.slice(name.indexOf('/') + 1)}"/>`,
    )
    .join('')}</Relationships>`

const coreOf = (title: string, at: string): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Otklik</dc:creator><dc:language>ru-RU</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
