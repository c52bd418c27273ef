import { type OfficePart, officeFile } from '../office/office-file.ts'
import { XML_HEAD, xmlText } from '../office/xml.ts'
import { enclosedLines, type PaperLetter, paragraphsOf } from './terms.ts'

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A letter for a text program, to be changed or printed there. @clause M18d */
export const writeLetter = (letter: PaperLetter): Promise<Buffer> =>
  officeFile(
    { title: letter.title, madeAt: letter.madeAt },
    {
      main: {
        name: 'word/document.xml',
        type: 'wordprocessingml.document.main+xml',
        text: [documentOf(letter)],
      },
      parts: PARTS,
    },
  )

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const FONT = 'Times New Roman'

/** A4; the left margin is for filing. In twentieths of a point. */
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1417" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'

/** Together the page between its margins. */
const HALVES = [4819, 4819] as const

function documentOf({ head, marks, to, words, enclosed, signature, prepared }: PaperLetter): string {
  const body = [
    ...head.map((line, place) => paragraph(line, place === 0 ? 'Heading1' : 'Head')),
    paragraph('', 'Rule'),
    halves(marks, to),
    paragraph('', 'Gap'),
    ...paragraphsOf(words).map((line) => paragraph(line, 'Words')),
    ...(enclosed.length > 0 ? [paragraph('', 'Gap'), ...enclosedLines(enclosed).map((line) => paragraph(line))] : []),
    ...(signature ? [paragraph(signature, 'Signature')] : []),
    ...(prepared ? [paragraph(prepared, 'Prepared')] : []),
  ]
  return `${XML_HEAD}<w:document ${NAMES}><w:body>${body.join('')}${SECTION}</w:body></w:document>`
}

/** A table without lines is how office programs set two columns of a letter's head. */
function halves(left: readonly string[], right: readonly string[]): string {
  const cells = [left, right].map((lines, place) => {
    const inside = (lines.length > 0 ? lines : ['']).map((line) => paragraph(line, 'Beside')).join('')
    return `<w:tc><w:tcPr><w:tcW w:w="${HALVES[place]}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`
  })
  const grid = HALVES.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${HALVES[0] + HALVES[1]}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${cells.join('')}</w:tr></w:tbl>`
}

function paragraph(text: string, style?: string): string {
  const look = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''
  if (text === '') return `<w:p>${look}</w:p>`
  const words = xmlText(text).replaceAll(/[\t\n]/g, (sign) => `</w:t>${sign === '\t' ? '<w:tab/>' : '<w:br/>'}${OPEN}`)
  return `<w:p>${look}<w:r>${OPEN}${words}</w:t></w:r></w:p>`
}

const OPEN = '<w:t xml:space="preserve">'

/** In half points. */
const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
const style = (id: string, name: string, look: string, run = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${look}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const CENTRED = '<w:jc w:val="center"/>'
const LETTERS = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`

const STYLES = `${XML_HEAD}<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr>${LETTERS}${size(26)}<w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${[
  style('Heading1', 'heading 1', `${CENTRED}<w:outlineLvl w:val="0"/>`, `<w:b/><w:bCs/>${size(28)}`),
  style('Head', 'Head', CENTRED, size(20)),
  style(
    'Rule',
    'Rule',
    '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr><w:spacing w:after="160"/>',
    size(8),
  ),
  style('Gap', 'Gap', '', size(20)),
  style('Beside', 'Beside', '', size(24)),
  style('Words', 'Words', '<w:widowControl/><w:spacing w:after="120" w:line="276" w:lineRule="auto"/>'),
  style('Signature', 'Signature', '<w:keepLines/><w:spacing w:before="600"/>'),
  style('Prepared', 'Prepared', '<w:spacing w:before="600"/>', size(20)),
  style('PageNumber', 'Page number', CENTRED, size(20)),
].join('')}</w:styles>`

const SETTINGS = `${XML_HEAD}<w:settings ${NAMES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="ru-RU"/></w:settings>`

/** From the second page on, in the middle of the upper margin, as the rules of state papers have it. */
const PAGE_NUMBERS = `${XML_HEAD}<w:hdr ${NAMES}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`
const FIRST_PAGE = `${XML_HEAD}<w:hdr ${NAMES}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr></w:p></w:hdr>`

const part = (file: string, type: string, id: string, text: string): OfficePart => ({
  name: `word/${file}.xml`,
  type: `wordprocessingml.${type}+xml`,
  relation: { type, id },
  text: [text],
})

const PARTS: readonly OfficePart[] = [
  part('styles', 'styles', 'rId1', STYLES),
  part('settings', 'settings', 'rId2', SETTINGS),
  part('header1', 'header', 'rId3', PAGE_NUMBERS),
  part('header2', 'header', 'rId4', FIRST_PAGE),
]
