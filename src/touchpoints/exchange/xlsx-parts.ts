import type { OfficePart } from '#platform/documents/office/office-file.ts'
import { XML_HEAD } from '#platform/documents/office/xml.ts'

export const NAMES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** What the sheet is called. */
const SHEET = 'Перечень'

const FONT = '<name val="Times New Roman"/><family val="1"/><charset val="204"/>'
const alignment = (horizontal: string, vertical: string) =>
  `<alignment horizontal="${horizontal}" vertical="${vertical}" wrapText="1"/>`

/** Places in the list of looks below. A guarded cell stays text also when somebody types into it: it begins as a formula would. */
export const LOOKS = { heading: 1, asOf: 2, head: 3, number: 4, text: 5, guarded: 6 } as const

const look = (font: number, border: number, more: string) =>
  `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"${more}</xf>`

const STYLES = `${XML_HEAD}<styleSheet ${NAMES}><fonts count="2"><font><sz val="11"/>${FONT}</font><font><b/><sz val="14"/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${[
  'left',
  'right',
  'top',
  'bottom',
]
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join(
    '',
  )}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[
  look(1, 0, `>${alignment('center', 'center')}`),
  look(0, 0, `>${alignment('center', 'center')}`),
  look(0, 1, `>${alignment('center', 'center')}`),
  look(0, 1, `>${alignment('center', 'top')}`),
  look(0, 1, `>${alignment('left', 'top')}`),
  look(0, 1, ` quotePrefix="1">${alignment('left', 'top')}`),
].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** @param header the rows that are printed on every page: `3:4` */
export const workbookOf = (header: readonly [number, number]): string =>
  `${XML_HEAD}<workbook ${NAMES}><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${SHEET}'!$${header[0]}:$${header[1]}</definedName></definedNames></workbook>`

export const part = (file: string, type: string, id: string, text: Iterable<string>): OfficePart => ({
  name: `xl/${file}.xml`,
  type: `spreadsheetml.${type}+xml`,
  relation: { type, id },
  text,
})

export const STYLES_PART = part('styles', 'styles', 'rId2', [STYLES])
