import type { OfficePart } from '#platform/documents/office/office-file.ts'
import { XML_HEAD } from '#platform/documents/office/xml.ts'

export const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** The letters of state documents; where an office program has others, it takes those of the same widths. */
const FONT = 'Times New Roman'
const LETTERS = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`

/** In half points. */
const style = (id: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const CENTRED = '<w:jc w:val="center"/>'

const STYLES = `${XML_HEAD}<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr>${LETTERS}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${[
  style(
    'Heading1',
    'heading 1',
    `<w:keepNext/><w:spacing w:after="240"/>${CENTRED}<w:outlineLvl w:val="0"/>`,
    '<w:b/><w:bCs/><w:sz w:val="26"/><w:szCs w:val="26"/>',
  ),
  style('AsOf', 'As of', `<w:keepNext/><w:spacing w:after="240"/>${CENTRED}`, '<w:sz w:val="24"/><w:szCs w:val="24"/>'),
  style('ColumnTitle', 'Column title', `<w:keepNext/>${CENTRED}`, ''),
  style('Number', 'Number', CENTRED, ''),
  style('PageNumber', 'Page number', CENTRED, ''),
].join('')}</w:styles>`

const SETTINGS = `${XML_HEAD}<w:settings ${NAMES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:autoHyphenation/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="ru-RU"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`

/** From the second page on, in the middle of the upper margin, as the rules of state papers have it. */
const PAGE_NUMBERS = `${XML_HEAD}<w:hdr ${NAMES}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`
const FIRST_PAGE = `${XML_HEAD}<w:hdr ${NAMES}><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr></w:p></w:hdr>`

const part = (file: string, type: string, id: string, text: string): OfficePart => ({
  name: `word/${file}.xml`,
  type: `wordprocessingml.${type}+xml`,
  relation: { type, id },
  text: [text],
})

export const DOCX_PARTS: readonly OfficePart[] = [
  part('styles', 'styles', 'rId1', STYLES),
  part('settings', 'settings', 'rId2', SETTINGS),
  part('header1', 'header', 'rId3', PAGE_NUMBERS),
  part('header2', 'header', 'rId4', FIRST_PAGE),
]

/** A4; the left margin is for filing. In twentieths of a point. */
export const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1417" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
